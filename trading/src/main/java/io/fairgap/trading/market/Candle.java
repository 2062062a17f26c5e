package io.fairgap.trading.market;

/// One closed candle as integers.
///
/// @param openTime when it opened, milliseconds since the epoch
/// @param open first price, in ticks
/// @param high highest price, in ticks
/// @param low lowest price, in ticks
/// @param close last price, in ticks
/// @param volume traded quantity, in lots
public record Candle(long openTime, long open, long high, long low, long close, long volume) {
  public Candle {
    if (low > Math.min(open, close) || high < Math.max(open, close)) {
      throw new IllegalArgumentException(
          "open and close lie between low and high: "
              + open
              + ", "
              + high
              + ", "
              + low
              + ", "
              + close);
    }
    if (volume < 0) {
      throw new IllegalArgumentException("a volume is not negative: " + volume);
    }
  }
}
