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
    List<TradeResult> results =
        repeated(List.of(trade("200", "25", "100"), trade("-50", "25", "50")), 5);

    RiskFigures figures = RiskFigures.of(results);

    // net R 1.75 and −1.5: mean 1/8, squared deviations 10 · (13/8)², so t is 3/13
    assertThat(figures.mean()).isEqualTo(Figure.of(0.125));
    assertThat(figures.meanGross()).isEqualTo(Figure.of(0.5));
    assertFigure(figures.tStatistic(), 3.0 / 13);
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
    List<TradeResult> results =
        repeated(List.of(trade("10"), trade("10", "0", "0"), trade("-5")), 4);

    RiskFigures figures = RiskFigures.of(results);

    Figure missing = Figure.undefined("4 of 12 trades had no initial risk");
    assertThat(figures).isEqualTo(new RiskFigures(missing, missing, missing, missing, missing));
    assertThat(results.get(1).multiple())
        .isEqualTo(Figure.undefined("the trade has no initial risk"));
  }

  @Test
  void nineTradesHaveAMeanButCannotTellHowSureItIs() {
    RiskFigures figures = RiskFigures.of(repeated(trades("-113", "-114", "-113"), 3));

    Figure tooFew = Figure.undefined("fewer than ten trades cannot tell");
    assertThat(figures.tStatistic()).isEqualTo(tooFew);
    assertThat(figures.systemQuality100()).isEqualTo(tooFew);
    assertFigure(figures.mean(), -3.4 / 3);
  }

  @Test
  void withoutTradesThereIsNoMean() {
    RiskFigures figures = RiskFigures.of(List.of());

    Figure none = Figure.undefined("no trade was closed");
    Figure tooFew = Figure.undefined("fewer than ten trades cannot tell");
    assertThat(figures).isEqualTo(new RiskFigures(none, none, tooFew, tooFew, tooFew));
  }

  @Test
  void equalTradesShowNoError() {
    RiskFigures figures = RiskFigures.of(repeated(trades("50"), 10));

    Figure half = Figure.of(0.5);
    Figure flat = Figure.undefined("all trades had the same R");
    assertThat(figures).isEqualTo(new RiskFigures(half, half, flat, flat, flat));
  }
}
