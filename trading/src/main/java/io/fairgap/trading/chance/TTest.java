package io.fairgap.trading.chance;

import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Moments;

/// Whether the mean of some results differs from zero by more than luck explains (Student 1908).
///
/// It takes the results for independent and their mean for normal, which trades only nearly are;
/// hence the bootstrap beside it.
///
/// @param statistic `√n · mean / deviation`
/// @param degrees of freedom: results less one; 0 without results
/// @param luck how probable a mean at least this high is when the true one is zero
/// @param twoSided how probable a mean at least this far from zero, either way, is then
public record TTest(Figure statistic, int degrees, Figure luck, Figure twoSided) {

  static TTest of(Series series) {
    return switch (series) {
      case Series.Missing(String reason) -> undefined(0, reason);
      case Series.Known(double[] values, String name) when values.length < 2 ->
          undefined(0, "there are fewer than two " + name);
      case Series.Known(double[] values, String name) -> of(Moments.of(values), name);
    };
  }

  private static TTest of(Moments moments, String name) {
    int degrees = moments.count() - 1;
    Figure statistic =
        Figure.ratio(
            Math.sqrt(moments.count()) * moments.mean(),
            moments.deviation(),
            "all " + name + " are the same");
    return new TTest(
        statistic,
        degrees,
        statistic.map(t -> StudentT.cumulative(-t, degrees)),
        statistic.map(t -> 2 * StudentT.cumulative(-Math.abs(t), degrees)));
  }

  private static TTest undefined(int degrees, String reason) {
    Figure none = Figure.undefined(reason);
    return new TTest(none, degrees, none, none);
  }
}
