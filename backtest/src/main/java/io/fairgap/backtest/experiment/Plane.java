package io.fairgap.backtest.experiment;

import io.fairgap.backtest.experiment.Sweep.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The runs of a sweep over two of its settings, for a heat map: the two with the most values, all
/// others as in the best run.
///
/// @param rows by the values of `down`, each by those of `across`
/// @param held what the others are, such as `entry.mode = EDGE`; empty when there are only two
public record Plane(Grid.Axis down, Grid.Axis across, List<List<Row>> rows, String held) {

  /// None for a sweep of a single setting.
  static Optional<Plane> of(Grid grid, List<Row> rows, long best) {
    List<Grid.Axis> axes = grid.axes();
    if (axes.size() < 2) {
      return Optional.empty();
    }
    List<Integer> chosen =
        IntStream.range(0, axes.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -axes.get(i).values().size()))
            .limit(2)
            .sorted()
            .toList();
    int down = chosen.get(0);
    int across = chosen.get(1);
    long corner = best - grid.place(best, down) * grid.stride(down);
    corner -= grid.place(best, across) * grid.stride(across);
    List<List<Row>> plane = new ArrayList<>();
    for (int i = 0; i < axes.get(down).values().size(); i++) {
      long line = corner + i * grid.stride(down);
      plane.add(
          IntStream.range(0, axes.get(across).values().size())
              .mapToObj(j -> rows.get(Math.toIntExact(line + j * grid.stride(across))))
              .toList());
    }
    String held =
        IntStream.range(0, axes.size())
            .filter(i -> !chosen.contains(i))
            .mapToObj(i -> axes.get(i).key() + " = " + grid.point(best).get(i))
            .collect(Collectors.joining(", "));
    return Optional.of(new Plane(axes.get(down), axes.get(across), List.copyOf(plane), held));
  }

  /// How many runs it shows.
  public int size() {
    return down.values().size() * across.values().size();
  }
}
