/// Orders, what they cost, and how candles fill them.
@NullMarked
package io.fairgap.trading.order;

import org.jspecify.annotations.NullMarked;
