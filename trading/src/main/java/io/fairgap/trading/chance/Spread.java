package io.fairgap.trading.chance;

import java.util.Arrays;

/// Where a figure of many drawn runs lies, and the actual run among them.
public sealed interface Spread {

  /// @param low the value that 5 % of the draws stay below (interpolated linearly: Hyndman and
  ///   Fan's type 7)
  /// @param middle their median
  /// @param high the value that 95 % of them stay below
  /// @param actual the figure of the actual run
  /// @param percentile the share of draws below it, ties counted half, 0 to 1
  record Known(double low, double middle, double high, double actual, double percentile)
      implements Spread {}

  /// @param reason one short sentence without a full stop
  record Unknown(String reason) implements Spread {}

  /// The spread of at least one finite draw.
  static Spread of(double[] draws, double actual) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new Known(
        quantile(sorted, 0.05),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        actual,
        percentile(sorted, actual));
  }

  private static double quantile(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low + (place - below) * (high - low);
  }

  /// Sums of the same amounts in another order differ in the last digits and still are ties.
  private static double percentile(double[] sorted, double actual) {
    double tie = 1e-9 * Math.max(Math.abs(actual), 1e-3);
    int below = 0;
    int ties = 0;
    for (double value : sorted) {
      if (Math.abs(value - actual) <= tie) {
        ties++;
      } else if (value < actual) {
        below++;
      }
    }
    return (below + ties / 2.0) / sorted.length;
  }
}
