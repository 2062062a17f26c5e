package io.fairgap.trading.detection;

import io.fairgap.trading.market.Ratio;

/// What counts as a fair value gap and as its inversion.
///
/// @param significance how large a gap has to be
/// @param k the factor of that rule
/// @param middle what the middle candle has to do
/// @param inversion which close inverts
/// @param expiry candles after which an inverse gap expires; 0 for never
/// @param limit how many live zones are kept per timeframe, those nearest to the close
public record GapSettings(
    Significance significance, Ratio k, Middle middle, Inversion inversion, int expiry, int limit) {

  /// The defaults of the strategy.
  public static final GapSettings DEFAULTS =
      new GapSettings(
          Significance.BODY_MEAN, Ratio.of("1.5"), Middle.NONE, Inversion.CLOSE, 100, 512);

  public GapSettings {
    if (expiry < 0 || limit < 1) {
      throw new IllegalArgumentException("expiry is not negative and limit is above zero");
    }
  }

  /// How large a gap has to be to count.
  public enum Significance {
    /// Height above k times the mean body of the 20 candles that end with the gap's last.
    BODY_MEAN,
    /// Height of at least k times ATR14 at the gap's last candle.
    ATR,
    /// Every gap counts.
    NONE
  }

  /// What the middle candle has to do.
  public enum Middle {
    NONE,
    /// It closes in the gap's direction.
    COLOUR,
    /// It closes beyond the first candle's extreme.
    CLOSE_BEYOND
  }

  /// Which close beyond the far edge inverts a gap.
  public enum Inversion {
    /// Any.
    CLOSE,
    /// One of a candle that opened beyond, too.
    BODY,
    /// One of a candle that closes in the direction of the inversion.
    CLOSE_AND_COLOUR
  }

  public GapSettings withSignificance(Significance rule, Ratio factor) {
    return new GapSettings(rule, factor, middle, inversion, expiry, limit);
  }

  public GapSettings withMiddle(Middle rule) {
    return new GapSettings(significance, k, rule, inversion, expiry, limit);
  }

  public GapSettings withLimit(int zones) {
    return new GapSettings(significance, k, middle, inversion, expiry, zones);
  }

  public GapSettings withInversion(Inversion rule) {
    return new GapSettings(significance, k, middle, rule, expiry, limit);
  }
}
