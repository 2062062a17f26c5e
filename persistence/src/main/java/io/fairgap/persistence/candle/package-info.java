/// Candles as they came from a venue, with their corrections: the table `ohlcv_data`.
@NullMarked
package io.fairgap.persistence.candle;

import org.jspecify.annotations.NullMarked;
