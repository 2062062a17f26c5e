package io.fairgap.trading.order;

/// Candles of a finer timeframe that show in which order things happened inside a candle.
public interface FinerCandles {
  /// None are known.
  FinerCandles NONE = (symbol, from, to, sink) -> false;

  /// Hands over the finer candles of a symbol that opened from `from`, inclusive, to `to`,
  /// exclusive, in time order; times asked for never go back.
  ///
  /// @return false, with nothing handed over, when they do not cover the stretch from its first
  ///   candle on
  boolean between(int symbol, long from, long to, Sink sink);

  /// Takes one finer candle, prices in ticks.
  interface Sink {
    /// @param length of the candle in milliseconds
    void candle(long openTime, long length, long open, long high, long low, long close);
  }
}
