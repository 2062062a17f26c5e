/// Candles that tests make up, and what can be done to the prices of any.
@NullMarked
package io.fairgap.trading.series;

import org.jspecify.annotations.NullMarked;
