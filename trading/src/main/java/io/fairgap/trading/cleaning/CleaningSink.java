package io.fairgap.trading.cleaning;

/// Takes clean candles in order of time, each after what was found about it.
public interface CleaningSink {
  /// A candle as it came; prices in ticks, volume in lots.
  void candle(long time, long open, long high, long low, long close, long volume);

  /// A flat candle without volume in the place of a missing one.
  void filler(long time, long price);

  void found(CleaningEvent event);
}
