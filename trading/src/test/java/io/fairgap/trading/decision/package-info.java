@NullMarked
package io.fairgap.trading.decision;

import org.jspecify.annotations.NullMarked;
