/// How the state of a core leaves it as a value and comes back in.
@NullMarked
package io.fairgap.trading.state;

import org.jspecify.annotations.NullMarked;
