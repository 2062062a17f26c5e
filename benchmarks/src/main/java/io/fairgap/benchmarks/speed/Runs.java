package io.fairgap.benchmarks.speed;

import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Observer;
import io.fairgap.benchmarks.series.Market;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.List;

/// The backtests that are measured, ready for their candles; equity and statistics are kept.
///
/// The strategy's decisions are written and hashed, as the command does. The crossover's are not:
/// it is held against an engine that writes none.
final class Runs {
  static final int FAST = 10;
  static final int SLOW = 20;

  /// Of the crossover; slippage and latency are none, as the other engine knows none.
  static final String FEE = "0.002";

  /// Has the lines made and drops them.
  private static final Observer LINES =
      new Observer() {
        @Override
        public void line(String line) {}

        @Override
        public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {}

        @Override
        public void equity(long closeTime, double equity) {}
      };

  private Runs() {}

  static Backtest ifvg(Market market) {
    Strategy strategy =
        new InverseFairValueGap(market.instrument().symbol(), IfvgSettings.DEFAULTS);
    return run(market, strategy, Costs.DEFAULTS, RiskSettings.DEFAULTS, "100000", LINES);
  }

  /// Always in for one unit or out, so with more capital than the losses of a long run.
  static Backtest crossover(Market market) {
    RiskSettings oneUnit = RiskSettings.DEFAULTS.withProfile(RiskSettings.Profile.FIXED);
    Strategy strategy = new MovingAverageCrossover(FAST, SLOW);
    return run(market, strategy, Costs.of(FEE, "0"), oneUnit, "1000000000", Observer.NONE);
  }

  private static Backtest run(
      Market market,
      Strategy strategy,
      Costs costs,
      RiskSettings risk,
      String capital,
      Observer observer) {
    ChartSettings chart =
        ChartSettings.of(market.timeframe(), market.higher(), market.instrument().assetClass());
    SymbolCore core =
        new SymbolCore(market.instrument(), chart, List.of(strategy), new CountingSink());
    FillRules fills =
        new FillRules(
            costs, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, market.timeframe().millis());
    // A halted run would measure nothing.
    RunSettings settings = new RunSettings(fills, risk, LossLimits.OFF, new BigDecimal(capital));
    return new Backtest(List.of(core), settings, FinerCandles.NONE, observer);
  }
}
