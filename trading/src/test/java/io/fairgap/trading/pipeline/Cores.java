package io.fairgap.trading.pipeline;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.ChartSettings.Depth;
import io.fairgap.trading.detection.Charts;
import io.fairgap.trading.detection.EventCount;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.Entry;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.Exit;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.Filter;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.StopMode;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.WarmUp;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.List;

/// Cores that say much: every gap of near timeframes counts, there is no warm-up, no cost, and no
/// confluence is asked for.
final class Cores {
  static final Timeframe TRADED = Timeframe.parse("5m");

  private static final List<Timeframe> HIGHER =
      List.of(Timeframe.parse("15m"), Timeframe.parse("1h"));
  static final Instrument BITCOIN = Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO);

  private Cores() {}

  /// The inverse fair value gap strategy and a moving-average crossover.
  static SymbolCore both(EntryMode mode) {
    return core(gaps(mode), new MovingAverageCrossover(5, 13));
  }

  /// The inverse fair value gap strategy alone.
  static SymbolCore gapsOnly(EntryMode mode) {
    return core(gaps(mode));
  }

  /// A crossover alone, for which no detector runs.
  static SymbolCore crossoverOnly() {
    return core(new MovingAverageCrossover(5, 13));
  }

  private static SymbolCore core(Strategy... strategies) {
    ChartSettings d = ChartSettings.of(TRADED, HIGHER, AssetClass.CRYPTO);
    ChartSettings everyGap =
        new ChartSettings(
            d.traded(),
            d.higher(),
            d.calendar(),
            d.assetClass(),
            Charts.everyGap(100),
            d.liquidity(),
            d.internal(),
            d.external(),
            false,
            true,
            Depth.ALL,
            0);
    return new SymbolCore(BITCOIN, everyGap, List.of(strategies), new EventCount());
  }

  private static Strategy gaps(EntryMode mode) {
    IfvgSettings d = IfvgSettings.DEFAULTS;
    Exit exit =
        new Exit(
            StopMode.SWEEP,
            d.exit().stopBuffer(),
            d.exit().leastReward(),
            d.exit().mostReward(),
            BigDecimal.ONE,
            BigDecimal.ZERO);
    return new InverseFairValueGap(
        BITCOIN.symbol(),
        new IfvgSettings(
            d.candidate(),
            d.msb(),
            new Filter(0, List.of(), Ratio.of("0")),
            new Entry(mode, d.entry().expiry()),
            exit,
            WarmUp.ofDays(0, 0)));
  }
}
