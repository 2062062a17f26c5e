package io.fairgap.backtest.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.run.Observer;
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
    SweepTable table = new SweepTable(GRID, Sweep.run(CANDLES, SweepTest::trial, POINTS, _ -> {}));

    assertThat(table.lines()).anyMatch(line -> line.contains("24 trials"));
    assertThat(table.csv()).hasSize(POINTS + 1).allMatch(row -> row.split(",", -1).length == 11);
    assertThat(table.csv().subList(1, POINTS + 1)).allMatch(row -> row.endsWith(",24"));
  }

  private static Trial trial(long point) {
    LongFunction<Integer> value = axis -> Integer.parseInt(GRID.point(point).get((int) axis));
    return (_, observer) ->
        Walks.backtest(new MovingAverageCrossover(value.apply(0), value.apply(1)), observer);
  }
}
