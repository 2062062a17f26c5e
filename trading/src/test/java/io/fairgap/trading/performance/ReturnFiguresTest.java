package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.DAY;
import static io.fairgap.trading.performance.Samples.START;
import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.curve;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnFiguresTest {

  @Test
  void figuresOfFourDaysThatGainAndLoseAQuarter() {
    EquityCurve curve = curve(64, 80, 60, 75, 75);

    ReturnFigures figures = ReturnFigures.of(curve, 252);

    // returns .25 −.25 .25 0: mean 1/16, squared deviations 11/64, one day below zero
    double deviation = Math.sqrt(11.0 / 64 / 3);
    assertThat(figures.total()).isEqualTo(Figure.of(0.171875));
    assertFigure(figures.compoundAnnual(), Math.pow(1.171875, 365.25 / 4) - 1);
    assertFigure(figures.volatility(), deviation * Math.sqrt(252));
    assertFigure(figures.sharpe(), 0.0625 / deviation * Math.sqrt(252));
    assertThat(figures.downsideDeviation()).isEqualTo(Figure.of(0.125));
    assertFigure(figures.sortino(), 0.5 * Math.sqrt(252));
    assertThat(figures.omega()).isEqualTo(Figure.of(2));
    assertThat(figures.exposure()).isEqualTo(Figure.of(1));
    assertFigure(figures.tail().historical(), 0.25 - 0.15 * 0.25);
    assertFigure(figures.tail().parametric(), 1.6448536269514726 * deviation - 0.0625);
    assertThat(figures.tail().expectedShortfall()).isEqualTo(Figure.of(0.25));
  }

  @Test
  void aRunWithoutCandlesHasNoReturn() {
    EquityCurve curve = DailyEquity.startingWith(100, START).curve();

    ReturnFigures figures = ReturnFigures.of(curve, 365);

    Figure noCandle = Figure.undefined("no candle closed");
    Figure tooFew = Figure.undefined("there are fewer than two daily returns");
    Figure noDay = Figure.undefined("there is no daily return");
    assertThat(figures)
        .isEqualTo(
            new ReturnFigures(
                noCandle,
                noCandle,
                tooFew,
                tooFew,
                noDay,
                noDay,
                noDay,
                new TailFigures(noDay, tooFew, noDay),
                noCandle));
  }

  @Test
  void oneDayHasNoSpread() {
    DailyEquity equity = DailyEquity.startingWith(100, START);
    equity.feed(START + DAY / 2, 125, false);
    equity.feed(START + DAY, 75, false);

    ReturnFigures figures = ReturnFigures.of(equity.curve(), 365);

    Figure tooFew = Figure.undefined("there are fewer than two daily returns");
    Figure quarter = Figure.of(0.25);
    assertThat(figures)
        .isEqualTo(
            new ReturnFigures(
                Figure.of(-0.25),
                ReturnFigures.compoundAnnual(0.75, 1 / 365.25),
                tooFew,
                tooFew,
                quarter,
                Figure.of(-Math.sqrt(365)),
                Figure.of(0),
                new TailFigures(quarter, tooFew, quarter),
                Figure.of(0)));
  }

  @Test
  void equityThatNeverMovesHasNoRatios() {
    EquityCurve curve = curve(100, 100, 100, 100);

    ReturnFigures figures = ReturnFigures.of(curve, 365);

    Figure zero = Figure.of(0);
    Figure noLoss = Figure.undefined("no daily return was below zero");
    assertThat(figures)
        .isEqualTo(
            new ReturnFigures(
                zero,
                zero,
                zero,
                Figure.undefined("the daily returns do not vary"),
                zero,
                noLoss,
                noLoss,
                new TailFigures(zero, zero, zero),
                Figure.of(1)));
  }

  @Test
  void equalReturnsHaveNoDeviationWhateverTheirSumRoundsTo() {
    double[] returns = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};

    assertThat(Moments.of(returns)).isEqualTo(new Moments(10, 0.1, 0, 0, 0));
    assertThat(ReturnFigures.sharpe(returns, 365))
        .isEqualTo(Figure.undefined("the daily returns do not vary"));
  }

  @Test
  void afterALossOfEverythingThereAreNoReturns() {
    EquityCurve curve = curve(100, 50, 0, 10);

    ReturnFigures figures = ReturnFigures.of(curve, 365);

    Figure gone = Figure.undefined("the equity fell to zero or below");
    assertThat(figures)
        .isEqualTo(
            new ReturnFigures(
                Figure.of(0.1 - 1),
                ReturnFigures.compoundAnnual(0.1, curve.years()),
                gone,
                gone,
                gone,
                gone,
                gone,
                new TailFigures(gone, gone, gone),
                Figure.of(1)));
  }

  @Test
  void debtDoesNotCompound() {
    Figure annual = ReturnFigures.compoundAnnual(-0.5, 1);

    assertThat(annual).isEqualTo(Figure.undefined("the equity fell to zero or below"));
  }

  @Test
  void aTotalLossCompoundsToATotalLoss() {
    Figure annual = ReturnFigures.compoundAnnual(0, 0.5);

    assertThat(annual).isEqualTo(Figure.of(-1));
  }

  @Test
  void aGainOfMinutesIsNoYearlyRate() {
    Figure annual = ReturnFigures.compoundAnnual(2, 1e-6);

    assertThat(annual).isEqualTo(Figure.undefined("the value is beyond the range of a number"));
  }

  @Test
  void aLosingDayCountsOverAllDaysNotOverTheLosingOnes() {
    double deviation = ReturnFigures.downsideDeviation(new double[] {-0.02, 0.01, 0.03, 0.05});

    assertThat(deviation).isEqualTo(0.01);
  }
}
