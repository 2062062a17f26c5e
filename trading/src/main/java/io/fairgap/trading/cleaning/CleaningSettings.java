package io.fairgap.trading.cleaning;

import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;

/// How candles are cleaned.
///
/// @param gaps what becomes of missing time
/// @param longestFill milliseconds of missing time that are filled at most; a longer gap stays
///   open, so that one wrong date does not bring forth years of candles that never were
/// @param outlier a candle is doubted when it goes farther from the close before than this many
///   ATR14 of the candles before
/// @param recovery a doubted candle is disowned when the next closes lie within this many of the
///   same ATR14 of the close before it
public record CleaningSettings(
    Timeframe timeframe, Gaps gaps, long longestFill, Ratio outlier, Ratio recovery) {

  /// A week.
  public static final long LONGEST_FILL = 7 * 86_400_000L;

  public CleaningSettings {
    if (longestFill < 0) {
      throw new IllegalArgumentException("a longest gap is not negative: " + longestFill);
    }
  }

  /// What becomes of missing time.
  public enum Gaps {
    /// It stays open.
    KEEP,
    /// Flat candles at the last close, without volume, take its place, unless it is too long.
    FILL
  }

  /// The defaults: gaps stay open, or are filled up to a week; 10 and 5 ATR14.
  ///
  /// The bad prints on record lie little more than 10 ATR away, since thin markets have large
  /// ranges; at 20 they pass.
  public static CleaningSettings of(Timeframe timeframe) {
    return new CleaningSettings(timeframe, Gaps.KEEP, LONGEST_FILL, Ratio.of("10"), Ratio.of("5"));
  }

  public CleaningSettings with(Gaps other) {
    return new CleaningSettings(timeframe, other, longestFill, outlier, recovery);
  }

  public CleaningSettings withOutlier(Ratio other) {
    return new CleaningSettings(timeframe, gaps, longestFill, other, recovery);
  }

  public CleaningSettings withLongestFill(long millis) {
    return new CleaningSettings(timeframe, gaps, millis, outlier, recovery);
  }
}
