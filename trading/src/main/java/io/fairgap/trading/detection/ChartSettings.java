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
    boolean calendarLevels) {

  public ChartSettings {
    higher = higher.stream().sorted().toList();
    if (internal < 1 || external < 0) {
      throw new IllegalArgumentException(
          "swing radii are above zero: " + internal + ", " + external);
    }
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
        true);
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
        false);
  }
}
