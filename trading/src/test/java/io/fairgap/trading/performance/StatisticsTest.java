package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.START;
import static io.fairgap.trading.performance.Samples.compounded;
import static io.fairgap.trading.performance.Samples.returns;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.performance.Statistics.Sampling;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void allFiguresAreOfOneRunAndSayHowItWasSampled() {
    EquityCurve curve = compounded(threeTimes(returns()));

    Statistics statistics = Statistics.of(curve, trades(), 365);

    ReturnFigures earned = ReturnFigures.of(curve, 365);
    assertThat(statistics)
        .isEqualTo(
            new Statistics(
                new Sampling(
                    "last equity of each UTC day with a candle; drawdowns at every candle's close",
                    365),
                earned,
                DrawdownFigures.of(curve, earned.total(), earned.compoundAnnual()),
                TradeFigures.of(trades(), curve.meanEquity()),
                RiskFigures.of(trades()),
                TrustFigures.of(curve)));
  }

  @Test
  void twelveDaysSayNothingAboutAYear() {
    EquityCurve curve = compounded(returns());

    Statistics statistics = Statistics.of(curve, trades(), 365);

    Figure tooFew = Figure.undefined("fewer than thirty days cannot tell");
    assertThat(statistics.trust()).isEqualTo(new TrustFigures(tooFew, tooFew));
    assertThat(
            List.of(
                statistics.returns().compoundAnnual(),
                statistics.returns().sharpe(),
                statistics.returns().sortino(),
                statistics.drawdowns().calmar()))
        .containsOnly(tooFew);
  }

  @Test
  void aRunThatNeverBeganHasReasonsInsteadOfFigures() {
    EquityCurve curve = DailyEquity.startingWith(100_000, START).curve();

    Statistics statistics = Statistics.of(curve, List.of(), 252);

    assertThat(statistics.returns().total()).isEqualTo(Figure.undefined("no candle closed"));
    assertThat(statistics.drawdowns().calmar()).isEqualTo(Figure.undefined("no candle closed"));
    assertThat(statistics.trades().turnover()).isEqualTo(Figure.undefined("no candle closed"));
    assertThat(statistics.risk().mean()).isEqualTo(Figure.undefined("no trade was closed"));
    assertThat(statistics.trust().probabilisticSharpe())
        .isEqualTo(Figure.undefined("there are fewer than two daily returns"));
  }

  @Test
  void aYearHasAtLeastOnePeriod() {
    EquityCurve curve = compounded(returns());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Statistics.of(curve, trades(), 0))
        .withMessage("a year has at least one period: 0");
  }

  private static double[] threeTimes(double[] values) {
    return IntStream.range(0, 3).boxed().flatMapToDouble(_ -> Arrays.stream(values)).toArray();
  }
}
