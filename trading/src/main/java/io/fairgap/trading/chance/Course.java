package io.fairgap.trading.chance;

/// Follows an account along results drawn one after the other. Owned by one thread.
final class Course {
  private final double start;
  private double equity;
  private double peak;
  private double lowest;
  private double deepest;

  /// @param start equity before the first result, above zero
  Course(double start) {
    if (!(start > 0)) {
      throw new IllegalArgumentException("an account starts with equity above zero: " + start);
    }
    this.start = start;
    equity = start;
    peak = start;
    lowest = start;
  }

  void add(double profit) {
    move(equity + profit);
  }

  /// Compounds; an account that has lost everything stays there.
  void multiply(double growth) {
    move(equity * Math.max(growth, 0));
  }

  private void move(double next) {
    equity = next;
    peak = Math.max(peak, next);
    lowest = Math.min(lowest, next);
    deepest = Math.max(deepest, (peak - next) / peak);
  }

  double totalReturn() {
    return equity / start - 1;
  }

  /// The greatest fall below the running peak, as a share of the peak, counted positive.
  double drawdown() {
    return deepest;
  }

  /// Whether that share of the start was ever lost.
  boolean lost(double share) {
    return lowest <= start * (1 - share);
  }
}
