@NullMarked
package io.fairgap.trading.tracked;

import org.jspecify.annotations.NullMarked;
