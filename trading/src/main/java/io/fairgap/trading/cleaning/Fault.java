package io.fairgap.trading.cleaning;

import org.jspecify.annotations.Nullable;

/// Why a candle is impossible, whatever the market did.
public enum Fault {
  /// A price of zero or less.
  NOT_POSITIVE,
  HIGH_BELOW_LOW,
  /// The open lies outside of low and high.
  OPEN_OUTSIDE,
  /// The close lies outside of low and high.
  CLOSE_OUTSIDE,
  NEGATIVE_VOLUME;

  /// The first fault of a candle, in the order above; null when it is possible.
  static @Nullable Fault of(long open, long high, long low, long close, long volume) {
    if (Math.min(Math.min(open, close), Math.min(high, low)) <= 0) {
      return NOT_POSITIVE;
    }
    if (high < low) {
      return HIGH_BELOW_LOW;
    }
    if (open < low || open > high) {
      return OPEN_OUTSIDE;
    }
    if (close < low || close > high) {
      return CLOSE_OUTSIDE;
    }
    return volume < 0 ? NEGATIVE_VOLUME : null;
  }
}
