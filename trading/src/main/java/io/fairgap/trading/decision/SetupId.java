package io.fairgap.trading.decision;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;

/// The names of setups: a function of what the setup is, so that every run and every restart gives
/// the same.
public final class SetupId {
  private SetupId() {}

  /// A setup of the gap whose middle candle of `timeframe` opened at `anchorTime`, such as
  /// `BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH`.
  ///
  /// @param gap the gap's own direction, opposite to the trade's
  public static String ofGap(
      String symbol, String strategy, Timeframe timeframe, long anchorTime, Direction gap) {
    return symbol + "/" + strategy + "/" + timeframe + "/" + UtcText.of(anchorTime) + "/" + gap;
  }

  /// A setup of the candle that opened at `openTime`, such as
  /// `AAPL/crossover/2024-01-05T14:30:00Z`.
  public static String ofCandle(String symbol, String strategy, long openTime) {
    return symbol + "/" + strategy + "/" + UtcText.of(openTime);
  }
}
