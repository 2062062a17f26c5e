package io.fairgap.trading.market;

import java.math.BigDecimal;

/// A factor as a fraction of whole numbers, so that prices are compared with it exactly.
///
/// @param numerator not negative, at most 10^9
/// @param denominator a power of ten, at most 10^9
public record Ratio(long numerator, long denominator) {
  private static final long MOST = 1_000_000_000L;

  public Ratio {
    if (numerator < 0 || numerator > MOST || denominator < 1 || denominator > MOST) {
      throw new IllegalArgumentException(
          "a factor has at most nine digits and is not negative: " + numerator + "/" + denominator);
    }
  }

  /// @throws IllegalArgumentException when it is negative or has more than nine digits
  public static Ratio of(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int scale = Math.max(0, plain.scale());
    if (scale > 9 || plain.precision() - plain.scale() > 9) {
      throw new IllegalArgumentException("a factor has at most nine digits: " + value);
    }
    return new Ratio(
        plain.setScale(scale).unscaledValue().longValueExact(),
        BigDecimal.TEN.pow(scale).longValueExact());
  }

  public static Ratio of(String value) {
    return of(new BigDecimal(value));
  }

  /// Whether `value > this × base`, exactly, for values up to about 10^9 ticks.
  public boolean isBelow(long value, long base) {
    return Math.multiplyExact(value, denominator) > Math.multiplyExact(base, numerator);
  }

  /// Whether `value >= this × base`, exactly.
  public boolean isAtMost(long value, long base) {
    return Math.multiplyExact(value, denominator) >= Math.multiplyExact(base, numerator);
  }

  public double asDouble() {
    return (double) numerator / denominator;
  }
}
