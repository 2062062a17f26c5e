package io.fairgap.trading.chance;

import static io.fairgap.trading.chance.Spreads.assertSpread;
import static io.fairgap.trading.performance.Samples.compounded;
import static io.fairgap.trading.performance.Samples.curve;
import static io.fairgap.trading.performance.Samples.repeated;
import static io.fairgap.trading.performance.Samples.returns;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.performance.EquityCurve;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SignificanceTest {

  /// Computed by a program of its own in another language, with numpy's percentiles.
  @Test
  void theIntervalsAreThoseOfAnIndependentProgram() {
    Significance significance =
        Significance.of(compounded(returns()), trades(), 365, Plan.seeded(42));

    assertSpread(significance.meanMultiple(), -0.16, 0.24, 0.58, 0.2, 0.434);
    assertSpread(
        significance.totalReturn(),
        -0.009361331057372807,
        0.022628939468322118,
        0.05624665761002936,
        0.0359083513955778,
        0.747);
    assertSpread(
        significance.sharpe(),
        -1.5368034050854877,
        3.3871510439792063,
        7.840097896605412,
        5.189048998438609,
        0.747);
    assertSpread(significance.drawdown(), 0.011, 0.0179944, 0.029775, 0.0179944, 0.4965);
  }

  @Test
  void aSeedGivesTheSameBitsAgainAndAnotherSeedOthers() {
    EquityCurve curve = compounded(returns());

    Significance once = Significance.of(curve, trades(), 365, Plan.seeded(7));
    Significance again = Significance.of(curve, trades(), 365, Plan.seeded(7));
    Significance other = Significance.of(curve, trades(), 365, Plan.seeded(8));

    assertThat(again).isEqualTo(once);
    assertThat(other.totalReturn()).isNotEqualTo(once.totalReturn());
  }

  @Test
  void aRunThatNeverTradedHasReasonsInsteadOfIntervals() {
    Significance significance = Significance.of(curve(100), List.of(), 365, Plan.seeded(1));

    Spread noDays = new Spread.Unknown("there are fewer than ten daily returns");
    TTest noTrades = TTest.of(new Series.Known(new double[0], "trades"));
    assertThat(significance)
        .isEqualTo(
            new Significance(
                Plan.seeded(1),
                noTrades,
                noTrades,
                new Spread.Unknown("there are fewer than ten trades"),
                noDays,
                noDays,
                noDays));
  }

  @Test
  void anAccountThatWasWipedOutHasNoReturnsToDraw() {
    Significance significance =
        Significance.of(curve(100, 50, 0, 10), trades(), 365, Plan.seeded(1));

    assertThat(significance.sharpe())
        .isEqualTo(new Spread.Unknown("the equity fell to zero or below"));
  }

  /// Eleven days of which one has a return: many draws miss it.
  @Test
  void aSharpeRatioThatSomeDrawsDoNotDefineIsUnknown() {
    double[] returns = new double[11];
    returns[5] = 0.01;

    Significance significance = Significance.of(compounded(returns), trades(), 365, Plan.seeded(3));

    assertThat(significance.sharpe())
        .isInstanceOfSatisfying(
            Spread.Unknown.class,
            unknown ->
                assertThat(unknown.reason())
                    .matches(
                        "too few of the daily returns vary: of 1000 draws [1-9][0-9]* were flat"));
    assertThat(significance.totalReturn()).isInstanceOf(Spread.Known.class);
  }

  @Test
  void blocksGrowWithTheCubeRootOfTheSeries() {
    assertThat(List.of(10, 27, 28, 1_000, 1_001).stream().map(MovingBlocks::of))
        .containsExactly(
            new MovingBlocks(3),
            new MovingBlocks(3),
            new MovingBlocks(4),
            new MovingBlocks(10),
            new MovingBlocks(11));
  }

  /// Ten times the trades narrow the interval of the mean by about √10.
  @Test
  void moreTradesNarrowTheInterval() {
    Plan plan = Plan.seeded(5);

    Spread few = Significance.of(curve(1), trades(), 365, plan).meanMultiple();
    Spread many = Significance.of(curve(1), repeated(trades(), 10), 365, plan).meanMultiple();

    assertThat(Spreads.width(many)).isLessThan(Spreads.width(few) / 2);
  }

  @Property(tries = 50)
  void anIntervalIsInOrderAndWithinWhatTheDaysAllow(
      @ForAll @Size(min = 10, max = 60) List<@DoubleRange(min = -0.9, max = 2) Double> days,
      @ForAll long seed) {
    double[] returns = days.stream().mapToDouble(Double::doubleValue).toArray();

    Significance significance =
        Significance.of(compounded(returns), List.of(), 252, Plan.seeded(seed));

    assertThat(significance.drawdown())
        .isInstanceOfSatisfying(
            Spread.Known.class,
            known -> {
              assertThat(known.low()).isBetween(0.0, known.middle());
              assertThat(known.high()).isBetween(known.middle(), 1.0);
              assertThat(known.percentile()).isBetween(0.0, 1.0);
            });
  }
}
