package io.fairgap.trading.detection;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Timeframe;
import java.util.List;

/// What a chart shows and how.
///
/// @param traded the timeframe of the candles
/// @param higher the timeframes on which gaps are marked, ascending
/// @param calendar when days begin
/// @param assetClass decides the New York session's hours
/// @param gaps rules of gaps on every timeframe
/// @param liquidity rules of levels
/// @param internal radius of internal swings, at least 1
/// @param external radius of external swings; 0 for none
/// @param ownZones whether the traded timeframe's own gaps are followed through their life, too
/// @param calendarLevels whether days, weeks and sessions make levels
/// @param depth how much of it is wanted
/// @param lookBack how many candles before the last one readers want to see, at least
public record ChartSettings(
    Timeframe traded,
    List<Timeframe> higher,
    Calendar calendar,
    AssetClass assetClass,
    GapSettings gaps,
    LiquiditySettings liquidity,
    int internal,
    int external,
    boolean ownZones,
    boolean calendarLevels,
    Depth depth,
    int lookBack) {

  /// How much a chart finds out.
  public enum Depth {
    /// Candles and their average true range.
    CANDLES,
    /// Detections, too.
    ALL
  }

  public ChartSettings {
    higher = higher.stream().sorted().toList();
    if (internal < 1 || external < 0) {
      throw new IllegalArgumentException(
          "swing radii are above zero: " + internal + ", " + external);
    }
  }

  /// The widest radius of swings that is asked for.
  int widestRadius() {
    return Math.max(liquidity.equalRadius(), Math.max(internal, external));
  }

  /// Everything the strategy reads, with its defaults.
  public static ChartSettings of(Timeframe traded, List<Timeframe> higher, AssetClass assetClass) {
    return new ChartSettings(
        traded,
        higher,
        assetClass.calendar(),
        assetClass,
        GapSettings.DEFAULTS,
        LiquiditySettings.DEFAULTS,
        5,
        20,
        false,
        true,
        Depth.ALL,
        0);
  }

  /// The same chart, whose last candles can be read farther back.
  public ChartSettings lookingBack(int candles) {
    return new ChartSettings(
        traded,
        higher,
        calendar,
        assetClass,
        gaps,
        liquidity,
        internal,
        external,
        ownZones,
        calendarLevels,
        depth,
        Math.max(lookBack, candles));
  }

  /// The same chart without detections.
  public ChartSettings candlesOnly(int candles) {
    return new ChartSettings(
        traded,
        List.of(),
        calendar,
        assetClass,
        gaps,
        liquidity,
        internal,
        external,
        false,
        false,
        Depth.CANDLES,
        candles);
  }

  /// One timeframe by itself: gaps and their life, internal swings, their structure and levels.
  public static ChartSettings single(Timeframe traded, GapSettings gaps, int internal) {
    LiquiditySettings d = LiquiditySettings.DEFAULTS;
    LiquiditySettings swingsOnly =
        new LiquiditySettings(d.sweepWindow(), 0, d.equalTolerance(), d.equalReach(), d.limit());
    return new ChartSettings(
        traded,
        List.of(),
        Calendar.ROUND_THE_CLOCK,
        AssetClass.CRYPTO,
        gaps,
        swingsOnly,
        internal,
        0,
        true,
        false,
        Depth.ALL,
        0);
  }
}
