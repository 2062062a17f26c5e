package io.fairgap.backtest.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.backtest.run.Observer;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Trials;
import io.fairgap.trading.performance.TrustFigures;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final LoadedCandles CANDLES = Walks.candles(3_000, 11);
  private static final Grid GRID =
      new Grid(List.of(Grid.Axis.parse("fast=2..9"), Grid.Axis.parse("slow=10|20|40")));
  private static final int POINTS = Math.toIntExact(GRID.size());

  @Test
  void aSweepGivesTheRowsOfItsRunsInTheOrderOfTheGrid() {
    List<Sweep.Row> oneByOne =
        IntStream.range(0, POINTS)
            .mapToObj(point -> Sweep.Row.of(point, trial(point).run(CANDLES, Observer.NONE)))
            .toList();
    List<Integer> told = new ArrayList<>();

    List<Sweep.Row> rows = Sweep.run(CANDLES, SweepTest::trial, POINTS, told::add);

    assertThat(rows).isEqualTo(oneByOne);
    assertThat(told).isEqualTo(IntStream.rangeClosed(1, POINTS).boxed().toList());
  }

  @Test
  void theTableNamesTheTrialsAndEveryRunIsInTheCsv() {
    SweepTable table = new SweepTable(study());

    assertThat(table.lines()).anyMatch(line -> line.contains("24 trials"));
    assertThat(table.csv()).hasSize(POINTS + 1).allMatch(row -> row.split(",", -1).length == 11);
    assertThat(table.csv().subList(1, POINTS + 1)).allMatch(row -> row.endsWith(",24"));
  }

  @Test
  void theBestIsDeflatedByAllTrials() {
    SweepStudy study = study();
    Sweep.Row best = study.best(1).getFirst();
    double[] sharpes =
        study.rows().stream()
            .mapToDouble(row -> ((Figure.Defined) row.dailySharpe()).value())
            .toArray();

    EquityCurve curve = trial(best.point()).run(CANDLES, Observer.NONE).curve();
    Trials trials = Trials.of(sharpes, 0);

    assertThat(trials.count()).isEqualTo(24);
    assertThat(study)
        .isEqualTo(
            new SweepStudy(
                GRID,
                study.rows(),
                Figure.of(trials.expectedMaximumSharpe()),
                TrustFigures.deflatedSharpe(curve, trials)));
    assertThat(study.words().getFirst()).startsWith("These are 24 trials. Of so many");
    assertThat(study.options(best.point())).endsWith(" --trials 24");
  }

  @Test
  void neighboursAreOneStepAway() {
    SweepStudy study = study();

    // fast = 3, slow = 20: beside it fast 2 and 4, slow 10 and 40.
    assertThat(study.neighbours(4))
        .hasValueSatisfying(found -> assertThat(found.all()).isEqualTo(4));
    assertThat(study.neighbours(4).orElseThrow().mean())
        .isEqualTo(
            (study.rows().get(1).net()
                    + study.rows().get(3).net()
                    + study.rows().get(5).net()
                    + study.rows().get(7).net())
                / 4,
            within(1e-9));
  }

  private static SweepStudy study() {
    List<Sweep.Row> rows = Sweep.run(CANDLES, SweepTest::trial, POINTS, _ -> {});
    Trial best = trial(SweepStudy.best(rows).point());
    return SweepStudy.of(GRID, rows, best.run(CANDLES, Observer.NONE).curve());
  }

  private static Trial trial(long point) {
    LongFunction<Integer> value = axis -> Integer.parseInt(GRID.point(point).get((int) axis));
    return (_, observer) ->
        Walks.backtest(new MovingAverageCrossover(value.apply(0), value.apply(1)), observer);
  }
}
