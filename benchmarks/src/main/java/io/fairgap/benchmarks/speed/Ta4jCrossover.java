package io.fairgap.benchmarks.speed;

import io.fairgap.benchmarks.series.Market;
import io.fairgap.trading.market.CandleBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/// The crossover in ta4j: doubles, bars made beforehand, indicators made anew for every run, as
/// they remember what they computed.
///
/// Prices are ticks, so that sums are exact and equal averages are equal in both engines.
final class Ta4jCrossover {
  private final BarSeries series;

  private Ta4jCrossover(BarSeries series) {
    this.series = series;
  }

  static Ta4jCrossover of(List<CandleBlock> blocks) {
    List<Bar> bars = new ArrayList<>();
    Duration length = Duration.ofMillis(Market.BTCUSDT.timeframe().millis());
    for (CandleBlock block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        bars.add(bar(block, i, length));
      }
    }
    return new Ta4jCrossover(
        new BaseBarSeriesBuilder()
            .withNumFactory(DoubleNumFactory.getInstance())
            .withBars(bars)
            .build());
  }

  private static Bar bar(CandleBlock block, int i, Duration length) {
    Instant begin = Instant.ofEpochMilli(block.openTime(i));
    return new BaseBar(
        length,
        begin,
        begin.plus(length),
        number(block.open(i)),
        number(block.high(i)),
        number(block.low(i)),
        number(block.close(i)),
        number(block.volume(i)),
        number(0),
        0);
  }

  private static Num number(long value) {
    return DoubleNumFactory.getInstance().numOf(value);
  }

  TradingRecord run() {
    var closes = new ClosePriceIndicator(series);
    var fast = new SMAIndicator(closes, Runs.FAST);
    var slow = new SMAIndicator(closes, Runs.SLOW);
    Strategy strategy =
        new BaseStrategy(
            new CrossedUpIndicatorRule(fast, slow),
            new CrossedDownIndicatorRule(fast, slow),
            Runs.SLOW);
    return new BarSeriesManager(
            series,
            new LinearTransactionCostModel(Double.parseDouble(Runs.FEE)),
            new ZeroCostModel(),
            new TradeOnNextOpenModel())
        .run(strategy);
  }
}
