package io.fairgap.backtest.experiment;

import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.DueAction;
import io.fairgap.backtest.run.Observer;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded random walks of one symbol, and backtests over them.
final class Walks {
  static final Instrument INSTRUMENT = Instrument.of("ABC", "0.01", "1", AssetClass.CRYPTO);
  private static final Timeframe TRADED = Timeframe.parse("5m");
  private static final int BLOCK = 500;

  private Walks() {}

  static LoadedCandles candles(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CandleBlock> blocks = new ArrayList<>();
    long close = 10_000;
    for (int i = 0; i < count; i++) {
      if (i % BLOCK == 0) {
        blocks.add(new CandleBlock(BLOCK));
      }
      long open = close;
      close = Math.max(100, open + random.nextLong(-40, 41));
      long high = Math.max(open, close) + random.nextLong(20);
      long low = Math.min(open, close) - random.nextLong(20);
      blocks
          .getLast()
          .add(0, i * TRADED.millis(), open, high, low, close, random.nextLong(1, 1_000));
    }
    return new LoadedCandles(blocks);
  }

  static Backtest backtest(Strategy strategy, Observer observer) {
    return backtest(strategy, List.of(), observer);
  }

  static Backtest backtest(Strategy strategy, List<DueAction> actions, Observer observer) {
    SymbolCore core =
        new SymbolCore(
            INSTRUMENT,
            ChartSettings.of(
                TRADED, List.of(Timeframe.parse("1h"), Timeframe.parse("4h")), AssetClass.CRYPTO),
            List.of(strategy),
            new DetectionRecorder());
    FillRules fills =
        new FillRules(
            Costs.of("0.0001", "0.0001"),
            LimitFill.THROUGH,
            StopTrigger.TOUCH_AND_CLOSE,
            TRADED.millis());
    RunSettings settings =
        new RunSettings(
            fills,
            RiskSettings.DEFAULTS.withProfile(RiskSettings.Profile.FIXED),
            new BigDecimal("100000"));
    return new Backtest(List.of(core), settings, actions, FinerCandles.NONE, observer);
  }
}
