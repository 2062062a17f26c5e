package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.repeated;
import static io.fairgap.trading.performance.Samples.trade;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RiskFiguresTest {

  @Test
  void feesLowerTheNetMultipleOnly() {
    List<TradeResult> results = List.of(trade("200", "25", "100"), trade("-50", "25", "50"));

    RiskFigures figures = RiskFigures.of(results);

    // net R 1.75 and −1.5: mean 1/8, deviation 3.25/√2, so t is 1/13
    assertThat(figures.mean()).isEqualTo(Figure.of(0.125));
    assertThat(figures.meanGross()).isEqualTo(Figure.of(0.5));
    assertFigure(figures.tStatistic(), 1.0 / 13);
  }

  @Test
  void aHundredTradesAreTheMostThatCountForTheCappedQuality() {
    RiskFigures figures = RiskFigures.of(repeated(trades("200", "-100"), 200));

    // mean 1/2, squared deviations 400 · 9/4
    double quality = 0.5 / Math.sqrt(900.0 / 399);
    assertFigure(figures.systemQuality(), 20 * quality);
    assertFigure(figures.systemQuality100(), 10 * quality);
  }

  @Test
  void oneTradeWithoutAStopLeavesAllFiguresInRiskUndefined() {
    List<TradeResult> results = List.of(trade("10"), trade("10", "0", "0"), trade("-5"));

    RiskFigures figures = RiskFigures.of(results);

    Figure missing = Figure.undefined("1 of 3 trades had no initial risk");
    assertThat(figures).isEqualTo(new RiskFigures(missing, missing, missing, missing, missing));
    assertThat(results.get(1).multiple())
        .isEqualTo(Figure.undefined("the trade has no initial risk"));
  }

  @Test
  void withoutTradesThereIsNoMean() {
    RiskFigures figures = RiskFigures.of(List.of());

    Figure none = Figure.undefined("no trade was closed");
    Figure tooFew = Figure.undefined("fewer than two trades were closed");
    assertThat(figures).isEqualTo(new RiskFigures(none, none, tooFew, tooFew, tooFew));
  }

  @Test
  void equalTradesShowNoError() {
    RiskFigures figures = RiskFigures.of(trades("50", "50", "50"));

    Figure half = Figure.of(0.5);
    Figure flat = Figure.undefined("all trades had the same R");
    assertThat(figures).isEqualTo(new RiskFigures(half, half, flat, flat, flat));
  }
}
