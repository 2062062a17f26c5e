package io.fairgap.trading.detection;

import io.fairgap.trading.market.Ratio;

/// How levels of liquidity are kept and how their taking is told.
///
/// @param sweepWindow candles within which a close may come back for a sweep; 1 for the same candle
/// @param equalRadius radius of the swings that may be equal; 0 for no equal highs and lows
/// @param equalTolerance how far apart equal swings may lie, as a share of ATR14 (at least one
///   tick)
/// @param equalReach how many candles apart they may be
/// @param limit how many live levels are kept per side, those nearest to price
public record LiquiditySettings(
    int sweepWindow, int equalRadius, Ratio equalTolerance, int equalReach, int limit) {

  /// The defaults of the strategy.
  public static final LiquiditySettings DEFAULTS =
      new LiquiditySettings(1, 3, Ratio.of("0.1"), 200, 1024);

  public LiquiditySettings {
    if (sweepWindow < 1 || equalRadius < 0 || equalReach < 1 || limit < 1) {
      throw new IllegalArgumentException("window, reach and limit are above zero: " + sweepWindow);
    }
  }
}
