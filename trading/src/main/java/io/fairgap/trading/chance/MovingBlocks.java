package io.fairgap.trading.chance;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// The moving-block bootstrap (Künsch 1989): a series is drawn again from overlapping blocks of
/// itself, so that what depends on its neighbours within a block keeps doing so.
///
/// @param block length of a block
record MovingBlocks(int block) {

  /// Blocks of the length n^⅓, rounded up, which is the order that suits a bias or a variance
  /// (Hall, Horowitz and Jing 1995).
  static MovingBlocks of(int count) {
    int block = 1;
    while ((long) block * block * block < count) {
      block++;
    }
    return new MovingBlocks(block);
  }

  /// A statistic over many series drawn again.
  ///
  /// @param statistic NaN where a series does not define it
  static Spread spread(Series series, ToDoubleFunction<double[]> statistic, Plan plan, int stream) {
    return switch (series.enough()) {
      case Series.Missing(String reason) -> new Spread.Unknown(reason);
      case Series.Known(double[] values, String name) -> {
        double actual = statistic.applyAsDouble(values);
        double[] draws =
            of(values.length).draws(values, statistic, plan, SplitMix.of(plan.seed(), stream));
        long flat = Arrays.stream(draws).filter(Double::isNaN).count();
        yield Double.isNaN(actual) || flat > 0
            ? new Spread.Unknown(
                "too few of the "
                    + name
                    + " vary: of "
                    + plan.runs()
                    + " draws "
                    + flat
                    + " were flat")
            : Spread.of(draws, actual);
      }
    };
  }

  private double[] draws(
      double[] values, ToDoubleFunction<double[]> statistic, Plan plan, SplitMix dice) {
    double[] draws = new double[plan.runs()];
    double[] drawn = new double[values.length];
    for (int run = 0; run < draws.length; run++) {
      redraw(values, dice, drawn);
      draws[run] = statistic.applyAsDouble(drawn);
    }
    return draws;
  }

  private void redraw(double[] values, SplitMix dice, double[] drawn) {
    for (int at = 0; at < drawn.length; at += block) {
      int start = dice.below(values.length - block + 1);
      System.arraycopy(values, start, drawn, at, Math.min(block, drawn.length - at));
    }
  }
}
