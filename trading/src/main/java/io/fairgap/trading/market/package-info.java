/// What is traded and when: instruments with their grids, timeframes, calendars, candles as
/// integers.
///
/// Prices are `long` ticks and volumes `long` lots; [Instrument] is the only place where they meet
/// decimals. Times are `long` milliseconds since the epoch, UTC, and always a candle's open unless
/// the name says otherwise.
@NullMarked
package io.fairgap.trading.market;

import org.jspecify.annotations.NullMarked;
