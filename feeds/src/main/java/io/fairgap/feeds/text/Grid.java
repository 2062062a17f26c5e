package io.fairgap.feeds.text;

import java.math.BigDecimal;

/// Parses plain decimals, where they lie in a buffer, into whole steps of a grid.
///
/// A plain decimal is digits, or digits, a point and digits: no sign, no exponent, no blanks. The
/// digits before the point and the step's decimals are at most 18 together, which a `long` holds.
public final class Grid {
  /// There is no plain decimal.
  public static final long NO_NUMBER = -1;

  /// It has too many digits before the point.
  public static final long TOO_LARGE = -2;

  /// It lies between two steps of a grid that wants it on one.
  public static final long OFF_GRID = -3;

  /// The most digits.
  public static final int DIGITS = 18;

  private static final long[] POWERS = new long[DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= DIGITS; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final int decimals;
  private final int wholeDigits;
  private final long step;
  private final boolean exact;
  private int end;

  private Grid(BigDecimal step, boolean exact) {
    BigDecimal plain = step.setScale(Math.max(0, step.scale()));
    if (plain.signum() <= 0 || plain.scale() >= DIGITS || plain.precision() > DIGITS) {
      throw new IllegalArgumentException(
          "the step of a grid is above zero, has at most 18 digits, and 17 decimals: " + step);
    }
    this.decimals = plain.scale();
    this.wholeDigits = DIGITS - decimals;
    this.step = plain.unscaledValue().longValueExact();
    this.exact = exact;
  }

  /// A grid on which every number has to lie.
  public static Grid exact(BigDecimal step) {
    return new Grid(step, true);
  }

  /// A grid to which numbers are rounded down.
  public static Grid down(BigDecimal step) {
    return new Grid(step, false);
  }

  /// The steps of the decimal that begins at `from`; [#end()] then tells where it stopped.
  ///
  /// The text has to be followed by some byte that no number holds, such as a line feed.
  ///
  /// @return [#NO_NUMBER], [#TOO_LARGE] or [#OFF_GRID], all negative, when there is no answer
  public long read(byte[] bytes, int from) {
    int at = from;
    long whole = 0;
    for (int digit; (digit = bytes[at] - '0') >= 0 && digit <= 9; at++) {
      whole = 10 * whole + digit;
    }
    if (at == from) {
      return NO_NUMBER;
    }
    if (at - from > wholeDigits) {
      return TOO_LARGE; // and what overflowed on the way is dropped
    }
    if (bytes[at] == '.') {
      return fraction(bytes, at + 1, whole);
    }
    end = at;
    return steps(whole * POWERS[decimals], false);
  }

  private long fraction(byte[] bytes, int from, long whole) {
    int at = from;
    int last = from + decimals;
    long units = whole;
    int digit = bytes[at] - '0';
    if (digit < 0 || digit > 9) {
      return NO_NUMBER;
    }
    for (; at < last && digit >= 0 && digit <= 9; digit = bytes[++at] - '0') {
      units = 10 * units + digit;
    }
    int missing = last - at;
    int beyond = 0;
    for (; digit >= 0 && digit <= 9; digit = bytes[++at] - '0') {
      beyond |= digit;
    }
    end = at;
    return steps(units * POWERS[missing], beyond != 0);
  }

  private long steps(long units, boolean rest) {
    long steps = step == 1 ? units : units / step;
    boolean onGrid = !rest && (step == 1 || steps * step == units);
    return onGrid || !exact ? steps : OFF_GRID;
  }

  /// Where the last number stopped: the place of the byte behind it.
  public int end() {
    return end;
  }
}
