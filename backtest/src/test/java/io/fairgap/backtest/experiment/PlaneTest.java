package io.fairgap.backtest.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.experiment.Sweep.Row;
import io.fairgap.trading.performance.Figure;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What a sweep's heat map shows.
class PlaneTest {
  private static final Grid.Axis SHORT = Grid.Axis.parse("entry.mode=CLOSE|EDGE");
  private static final Grid.Axis THREE = Grid.Axis.parse("gap.k=1..2:0.5");
  private static final Grid.Axis FOUR = Grid.Axis.parse("rr.min=1..4");

  @Test
  void twoSettingsAreShownWhole() {
    Plane plane = plane(new Grid(List.of(THREE, SHORT)), 3);

    assertThat(plane.down()).isEqualTo(THREE);
    assertThat(plane.across()).isEqualTo(SHORT);
    assertThat(points(plane)).containsExactly(List.of(0L, 1L), List.of(2L, 3L), List.of(4L, 5L));
    assertThat(plane.held()).isEmpty();
  }

  @Test
  void ofMoreSettingsTheTwoWithTheMostValuesAreShownWithTheOthersAsInTheBestRun() {
    Grid grid = new Grid(List.of(THREE, SHORT, FOUR));

    Plane plane = plane(grid, 22); // gap.k = 2.0, EDGE, rr.min = 3

    assertThat(plane.down()).isEqualTo(THREE);
    assertThat(plane.across()).isEqualTo(FOUR);
    assertThat(points(plane))
        .containsExactly(
            List.of(4L, 5L, 6L, 7L), List.of(12L, 13L, 14L, 15L), List.of(20L, 21L, 22L, 23L));
    assertThat(plane.held()).isEqualTo("entry.mode = EDGE");
  }

  @Test
  void oneSettingHasNoMap() {
    Grid grid = new Grid(List.of(FOUR));

    assertThat(Plane.of(grid, rows(grid), 0)).isEmpty();
  }

  private static Plane plane(Grid grid, long best) {
    return Plane.of(grid, rows(grid), best).orElseThrow();
  }

  private static List<Row> rows(Grid grid) {
    Figure none = Figure.undefined("not of interest");
    return LongStream.range(0, grid.size())
        .mapToObj(point -> new Row(point, 0, point, none, none, none, none, none))
        .toList();
  }

  private static List<List<Long>> points(Plane plane) {
    return plane.rows().stream().map(line -> line.stream().map(Row::point).toList()).toList();
  }
}
