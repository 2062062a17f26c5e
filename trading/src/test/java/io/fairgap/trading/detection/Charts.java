package io.fairgap.trading.detection;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.shared.SharedFolder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Settings and real series that several tests use.
public final class Charts {
  public static final Timeframe FIVE_MINUTES = Timeframe.parse("5m");
  public static final Timeframe QUARTER = Timeframe.parse("15m");

  private static final List<Timeframe> HIGHER =
      List.of(Timeframe.parse("1h"), Timeframe.parse("4h"));

  /// Reading takes longer than detecting.
  private static final Map<String, List<Candle>> READ = new ConcurrentHashMap<>();

  private Charts() {}

  /// A chart with everything on: two higher timeframes, its own gaps, every source of liquidity.
  public static ChartSettings everything(Timeframe traded, AssetClass assetClass) {
    return with(traded, assetClass, GapSettings.DEFAULTS, LiquiditySettings.DEFAULTS);
  }

  public static ChartSettings with(
      Timeframe traded, AssetClass assetClass, GapSettings gaps, LiquiditySettings liquidity) {
    ChartSettings d = ChartSettings.of(traded, HIGHER, assetClass);
    return new ChartSettings(
        traded,
        HIGHER,
        d.calendar(),
        assetClass,
        gaps,
        liquidity,
        d.internal(),
        d.external(),
        true,
        true,
        ChartSettings.Depth.ALL,
        0);
  }

  /// Every gap counts and none is forgotten.
  public static GapSettings everyGap(int expiry) {
    return new GapSettings(
        GapSettings.Significance.NONE,
        Ratio.of("1"),
        GapSettings.Middle.NONE,
        GapSettings.Inversion.CLOSE,
        expiry,
        1_000_000);
  }

  public static LiquiditySettings sweepWindow(int candles) {
    LiquiditySettings d = LiquiditySettings.DEFAULTS;
    return new LiquiditySettings(
        candles, d.equalRadius(), d.equalTolerance(), d.equalReach(), d.limit());
  }

  /// Bitcoin in five minutes, from August 2022; 24 hours a day.
  public static List<Candle> bitcoin() {
    return read("data/binance/2022-2023/BTCUSDT-5m.csv.gz", "0.01", "0.00001");
  }

  /// The euro in a quarter of an hour, from October 2022; with weekends.
  public static List<Candle> euro() {
    return read("conformance/detect/EURUSD-15m.csv.gz", "0.00001", "1");
  }

  private static List<Candle> read(String name, String tick, String lot) {
    return READ.computeIfAbsent(name, file -> SharedFolder.candles(file, tick, lot));
  }
}
