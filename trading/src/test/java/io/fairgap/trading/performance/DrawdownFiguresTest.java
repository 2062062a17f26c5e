package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.START;
import static io.fairgap.trading.performance.Samples.curve;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawdownFiguresTest {

  @Test
  void depthsAndLengthsOfTwoDrawdownsOfWhichTheLongerIsOpen() {
    EquityCurve curve = curve(100, 100, 50, 75, 100, 128, 96, 112, 120, 112);

    DrawdownFigures figures = DrawdownFigures.of(curve, Figure.of(0.12), Figure.of(1.5));

    // depths 0 .5 .25 0 | 0 .25 .125 .0625 .125: squares add up to 0.41015625
    double ulcer = Math.sqrt(0.41015625 / 9);
    assertThat(figures)
        .isEqualTo(
            new DrawdownFigures(
                Figure.of(-0.5),
                Figure.of(4),
                true,
                Figure.of(-0.375),
                Figure.of(3.5),
                Figure.of(2),
                Figure.of(ulcer),
                Figure.of(1.5 / ulcer),
                Figure.of(3),
                Figure.of(0.24)));
  }

  @Test
  void theStartingEquityIsThePeakOfACurveThatOnlyFalls() {
    EquityCurve curve = curve(100, 90, 80);

    DrawdownFigures figures = DrawdownFigures.of(curve, Figure.of(-0.2), Figure.of(-0.9));

    double ulcer = Math.sqrt((0.1 * 0.1 + 0.2 * 0.2) / 2);
    assertThat(figures)
        .isEqualTo(
            new DrawdownFigures(
                Figure.of(-0.2),
                Figure.of(2),
                true,
                Figure.of(-0.2),
                Figure.of(2),
                Figure.undefined("the deepest drawdown had not recovered by the end"),
                Figure.of(ulcer),
                Figure.of(-0.9 / ulcer),
                Figure.of(-0.9 / 0.2),
                Figure.of(-1)));
  }

  @Test
  void nothingIsDividedByADrawdownThatNeverWas() {
    EquityCurve curve = curve(100, 100, 101);

    DrawdownFigures figures = DrawdownFigures.of(curve, Figure.of(0.01), Figure.of(0.5));

    Figure none = Figure.undefined("the equity was never below its peak");
    Figure zero = Figure.of(0);
    assertThat(figures)
        .isEqualTo(
            new DrawdownFigures(zero, zero, false, none, none, none, zero, none, none, none));
  }

  @Test
  void withoutCandlesThereIsNoDrawdownToSpeakOf() {
    EquityCurve curve = DailyEquity.startingWith(100, START).curve();

    Figure absent = Figure.undefined("no candle closed");
    DrawdownFigures figures = DrawdownFigures.of(curve, absent, absent);

    Figure none = Figure.undefined("the equity was never below its peak");
    assertThat(figures)
        .isEqualTo(
            new DrawdownFigures(
                absent, absent, false, none, none, none, absent, absent, absent, absent));
  }

  @Test
  void lossesBeyondTheCapitalAreDeeperThanWhole() {
    EquityCurve curve = curve(100, -50);

    Figure deepest = DrawdownFigures.of(curve, Figure.of(-1.5), Figure.of(0)).deepest();

    assertThat(deepest).isEqualTo(Figure.of(-1.5));
  }
}
