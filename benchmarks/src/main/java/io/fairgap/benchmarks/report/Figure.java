package io.fairgap.benchmarks.report;

import java.util.Locale;

/// One measured figure beside its goal.
///
/// @param unit in words, such as `million candles/s`
/// @param goal what is wanted; not a number when the figure is only told
/// @param atLeast whether the goal is the least that is wanted, else the most
public record Figure(String name, double measured, String unit, double goal, boolean atLeast) {

  public static Figure atLeast(String name, double measured, String unit, double goal) {
    return new Figure(name, measured, unit, goal, true);
  }

  public static Figure atMost(String name, double measured, String unit, double goal) {
    return new Figure(name, measured, unit, goal, false);
  }

  /// A figure that has no goal.
  public static Figure told(String name, double measured, String unit) {
    return new Figure(name, measured, unit, Double.NaN, false);
  }

  /// Whether there is something to reach.
  boolean hasGoal() {
    return !Double.isNaN(goal);
  }

  /// How far the goal is reached: 1 just so, above it more than reached. Below a goal that is a
  /// most, nothing at all is reached without end.
  double ratio() {
    if (atLeast) {
      return measured / goal;
    }
    return measured <= 0 ? Double.POSITIVE_INFINITY : goal / measured;
  }

  boolean isReached() {
    return ratio() >= 1;
  }

  String measuredText() {
    return number(measured) + " " + unit;
  }

  String goalText() {
    if (!hasGoal()) {
      return "none";
    }
    return (atLeast ? "≥ " : "≤ ") + number(goal);
  }

  String ratioText() {
    if (!hasGoal()) {
      return "";
    }
    return Double.isInfinite(ratio()) ? "∞" : String.format(Locale.ROOT, "%.2f", ratio());
  }

  /// Three decimals for small figures, two for the others, trailing zeros aside.
  private static String number(double value) {
    String text = String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.3f" : "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
