package io.fairgap.trading.chance;

import static io.fairgap.trading.chance.Spreads.assertSpread;
import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.performance.Figure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
  private static final double[] NETS = {120, -80, 50, -150, 210, 70, -40, 100, -110, 30};
  private static final Plan PLAN = new Plan(42, 1_000, 0.1, 0.2, 0.5, 2);

  /// The known trades; their costs are 5, 10, 15, … 50.
  private static List<TradeOutcome> outcomes() {
    return IntStream.range(0, NETS.length)
        .mapToObj(i -> new TradeOutcome(NETS[i] + 5 * (i + 1), 5 * (i + 1)))
        .toList();
  }

  private static MonteCarlo known() {
    return MonteCarlo.of(1_000, outcomes(), PLAN);
  }

  // The figures of these four were computed by a program of its own in another language.

  @Test
  void anotherOrderChangesTheDrawdownAlone() {
    Experiment shuffled = known().shuffled();

    assertThat(shuffled.totalReturn())
        .isEqualTo(new Spread.Unknown("the same trades in another order earn the same"));
    assertSpread(
        shuffled.drawdown(),
        0.1181782390837509,
        0.1846987631333954,
        0.3,
        0.16071428571428573,
        0.339);
    assertFigure(shuffled.ruin(), 0.156);
  }

  @Test
  void tradesDrawnAgainEarnAnythingBetweenLossAndGain() {
    Experiment redrawn = known().redrawn();

    assertSpread(redrawn.totalReturn(), -0.37, 0.18, 0.72, 0.2, 0.5135);
    assertSpread(redrawn.drawdown(), 0.06585353882399136, 0.19, 0.48, 0.16071428571428573, 0.413);
    assertFigure(redrawn.ruin(), 0.28);
  }

  @Test
  void missedTradesBringNothing() {
    Experiment skipped = known().skipped();

    assertSpread(skipped.totalReturn(), -0.01, 0.2, 0.35, 0.2, 0.5735);
    assertSpread(
        skipped.drawdown(),
        0.07692307692307693,
        0.16071428571428573,
        0.20535714285714285,
        0.16071428571428573,
        0.5035);
    assertFigure(skipped.ruin(), 0.006);
  }

  @Test
  void costsHalveOrDoubleForAWholeRun() {
    Experiment recosted = known().recosted();

    assertSpread(
        recosted.totalReturn(),
        -0.040251287153656494,
        0.20265927007307172,
        0.3275749596602712,
        0.2,
        0.493);
    assertSpread(
        recosted.drawdown(),
        0.1417814545409652,
        0.16031883504057126,
        0.196582643152863,
        0.16071428571428573,
        0.507);
    assertFigure(recosted.ruin(), 0);
  }

  @Test
  void aSeedGivesTheSameBitsAgainAndAnotherSeedOthers() {
    MonteCarlo other = MonteCarlo.of(1_000, outcomes(), new Plan(43, 1_000, 0.1, 0.2, 0.5, 2));

    assertThat(known()).isEqualTo(known());
    assertThat(other.redrawn()).isNotEqualTo(known().redrawn());
  }

  @Test
  void withoutACostNoFactorChangesAnything() {
    List<TradeOutcome> free =
        Arrays.stream(NETS).mapToObj(net -> new TradeOutcome(net, 0)).toList();

    Experiment recosted = MonteCarlo.of(1_000, free, PLAN).recosted();

    assertSpread(recosted.totalReturn(), 0.2, 0.2, 0.2, 0.2, 0.5);
  }

  @Test
  void aFewTradesAreTooFewToDrawFrom() {
    MonteCarlo few = MonteCarlo.of(1_000, outcomes().subList(0, 9), PLAN);

    Experiment none =
        new Experiment(
            new Spread.Unknown("there are fewer than ten trades"),
            new Spread.Unknown("there are fewer than ten trades"),
            Figure.undefined("there are fewer than ten trades"));
    assertThat(few).isEqualTo(new MonteCarlo(PLAN, none, none, none, none));
  }

  @Test
  void feesBorrowingAndNamedSlippageAreCosts() {
    TradeOutcome plain = TradeOutcome.of(trade("90", "4", "100"));
    TradeOutcome withSlippage = TradeOutcome.of(trade("90", "4", "100"), new BigDecimal("2.5"));

    assertThat(plain).isEqualTo(new TradeOutcome(90, 4));
    assertThat(withSlippage).isEqualTo(new TradeOutcome(92.5, 6.5));
  }

  @Test
  void anImpossiblePlanIsABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, 0, 0.1, 0.5, 0.5, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, 1, 1.1, 0.5, 0.5, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, 1, 0.1, 0, 0.5, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, 1, 0.1, 0.5, 0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, 1, 0.1, 0.5, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> MonteCarlo.of(0, outcomes(), PLAN));
  }

  @Property(tries = 100)
  void aShuffleKeepsEveryTrade(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = -100, max = 100) Integer> profits,
      @ForAll long seed) {
    double[] nets = profits.stream().mapToDouble(Integer::doubleValue).toArray();

    double[] shuffled = new Draws(nets, new double[nets.length]).shuffle(new SplitMix(seed));

    Arrays.sort(nets);
    Arrays.sort(shuffled);
    assertThat(shuffled).containsExactly(nets);
  }

  /// No order is worse than all losses at once before any win, 380 of 1,000; none is better than
  /// the greatest loss alone, 150, from the highest peak that there could be, 1,580.
  @Property(tries = 20)
  void noOrderIsWorseThanLossesAtOnce(@ForAll long seed) {
    MonteCarlo drawn = MonteCarlo.of(1_000, outcomes(), Plan.seeded(seed));

    Spread.Known drawdown = (Spread.Known) drawn.shuffled().drawdown();
    assertThat(drawdown.high()).isLessThanOrEqualTo(0.38 + 1e-12);
    assertThat(drawdown.low()).isGreaterThanOrEqualTo(150.0 / 1_580);
  }

  @Test
  void theCourseKnowsItsDeepestFallAndItsLoss() {
    Course course = new Course(100);

    List.of(50.0, -90.0, 20.0).forEach(course::add);

    assertThat(course.totalReturn()).isCloseTo(-0.2, within(1e-15));
    assertThat(course.drawdown()).isEqualTo(0.6);
    assertThat(List.of(0.4, 0.41).stream().map(course::lost)).containsExactly(true, false);
  }
}
