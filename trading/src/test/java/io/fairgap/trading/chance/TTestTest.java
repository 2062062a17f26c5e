package io.fairgap.trading.chance;

import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.trade;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.TradeResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class TTestTest {

  /// Expected values from scipy's ttest_1samp.
  @Test
  void tenTradesThatEarnALittleCouldWellBeLuck() {
    TTest test = TTest.of(Series.multiples(trades()));

    assertThat(test.degrees()).isEqualTo(9);
    assertFigure(test.statistic(), 0.5585323675006912);
    assertFigure(test.luck(), 0.2950520932586912);
    assertFigure(test.twoSided(), 0.5901041865173824);
  }

  @Test
  void losingTradesAreMoreThanProbableByLuck() {
    TTest test = TTest.of(Series.profits(trades("-120", "80", "-50", "150", "-210")));

    assertFigure(test.statistic(), -0.45910002583712994);
    assertFigure(test.luck(), 0.6649985955994263);
    assertFigure(test.twoSided(), 0.6700028088011474);
  }

  @Test
  void oneTradeSaysNothing() {
    TTest test = TTest.of(Series.multiples(trades("50")));

    Figure none = Figure.undefined("there are fewer than two trades");
    assertThat(test).isEqualTo(new TTest(none, 0, none, none));
  }

  @Test
  void equalTradesHaveNoSpreadToMeasureBy() {
    TTest test = TTest.of(Series.multiples(trades("50", "50", "50")));

    Figure none = Figure.undefined("all trades are the same");
    assertThat(test).isEqualTo(new TTest(none, 2, none, none));
  }

  @Test
  void aTradeWithoutRiskLeavesNoMeanOfR() {
    List<TradeResult> trades = List.of(trade("10", "0", "100"), trade("20", "0", "0"));

    TTest test = TTest.of(Series.multiples(trades));

    Figure none = Figure.undefined("1 of 2 trades had no initial risk");
    assertThat(test).isEqualTo(new TTest(none, 0, none, none));
  }
}
