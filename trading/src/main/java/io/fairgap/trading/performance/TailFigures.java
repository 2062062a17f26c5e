package io.fairgap.trading.performance;

import java.util.Arrays;

/// What a bad day costs, at 5 %: fractions of equity, a loss counted positive. No loss is 0, not
/// the −0.0 that a plain change of sign would leave.
///
/// @param historical value at risk: the loss that 5 % of the days exceeded, interpolated linearly
///   (Hyndman and Fan's type 7)
/// @param parametric value at risk of a normal distribution with the returns' mean and deviation
/// @param expectedShortfall mean loss of the days at or beyond the historical value at risk
public record TailFigures(Figure historical, Figure parametric, Figure expectedShortfall) {
  private static final double SHARE = 0.05;

  static TailFigures of(DailyReturns returns) {
    return new TailFigures(
        returns.figure(daily -> Figure.of(0 - quantile(daily, SHARE))),
        returns.spreadFigure(daily -> Figure.of(parametric(daily))),
        returns.figure(daily -> Figure.of(expectedShortfall(daily))));
  }

  static double quantile(double[] returns, double share) {
    double[] sorted = returns.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low + (place - below) * (high - low);
  }

  static double parametric(double[] returns) {
    Moments moments = Moments.of(returns);
    return 0 - (moments.mean() + moments.deviation() * Normal.quantile(SHARE));
  }

  static double expectedShortfall(double[] returns) {
    double limit = quantile(returns, SHARE);
    double sum = 0;
    int count = 0;
    for (double value : returns) {
      if (value <= limit) {
        sum += value;
        count++;
      }
    }
    return 0 - sum / count;
  }
}
