/// Orders on candles, with every fill computed by hand.
@NullMarked
package io.fairgap.trading.order;

import org.jspecify.annotations.NullMarked;
