package io.fairgap.trading.cleaning;

import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;

/// How candles are cleaned.
///
/// @param gaps what becomes of missing time
/// @param outlier a candle is doubted when it goes farther from the close before than this many
///   ATR14 of the candles before
/// @param recovery a doubted candle is disowned when the next closes lie within this many of the
///   same ATR14 of the close before it
public record CleaningSettings(Timeframe timeframe, Gaps gaps, Ratio outlier, Ratio recovery) {

  /// What becomes of missing time.
  public enum Gaps {
    /// It stays open.
    KEEP,
    /// Flat candles at the last close, without volume, take its place.
    FILL
  }

  /// The defaults: gaps stay open; 10 and 5 ATR14.
  ///
  /// The bad prints on record lie little more than 10 ATR away, since thin markets have large
  /// ranges; at 20 they pass.
  public static CleaningSettings of(Timeframe timeframe) {
    return new CleaningSettings(timeframe, Gaps.KEEP, Ratio.of("10"), Ratio.of("5"));
  }

  public CleaningSettings with(Gaps other) {
    return new CleaningSettings(timeframe, other, outlier, recovery);
  }

  public CleaningSettings withOutlier(Ratio other) {
    return new CleaningSettings(timeframe, gaps, other, recovery);
  }
}
