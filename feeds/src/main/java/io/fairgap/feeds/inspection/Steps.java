package io.fairgap.feeds.inspection;

import java.math.BigDecimal;

/// Finds the largest step of which all values are multiples.
///
/// Decimals alone would say 0.01 of a future that moves by 0.25.
final class Steps {
  private long step;

  void add(long value) {
    if (step == 1) {
      return;
    }
    long rest = value;
    while (rest != 0) {
      long next = step % rest;
      step = rest;
      rest = next;
    }
  }

  /// The step in the unit's units; the unit itself when all values were 0.
  BigDecimal of(BigDecimal unit) {
    BigDecimal whole = unit.multiply(BigDecimal.valueOf(Math.max(1, step))).stripTrailingZeros();
    return whole.scale() < 0 ? whole.setScale(0) : whole;
  }
}
