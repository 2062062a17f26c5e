/// Cleaning, candle by candle, on made-up and real series.
@NullMarked
package io.fairgap.trading.cleaning;

import org.jspecify.annotations.NullMarked;
