package io.fairgap.backtest.report;

import io.fairgap.trading.performance.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and times as a reader wants them; times are UTC.
final class Numbers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final String MINUS = "\u2212";

  private Numbers() {}

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// `one` of something, or more.
  static String count(long value, String one) {
    return count(value) + " " + one + (value == 1 ? "" : "s");
  }

  static String money(BigDecimal amount) {
    return sign(String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN)));
  }

  static String decimals(double value, int decimals) {
    return sign(String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }

  static String percent(double share) {
    return decimals(100 * share, 1) + "\u00a0%";
  }

  /// With a sign also when it is a profit.
  static String multiple(double r) {
    return (r > 0 ? "+" : "") + decimals(r, 2) + "\u00a0R";
  }

  static String percent(Figure figure) {
    return figure instanceof Figure.Defined(double value) ? percent(value) : "none";
  }

  static String decimals(Figure figure, int decimals) {
    return figure instanceof Figure.Defined(double value) ? decimals(value, decimals) : "none";
  }

  static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  static String day(long millis) {
    return DAY.format(Instant.ofEpochMilli(millis));
  }

  /// The typographic minus, and none before a zero.
  private static String sign(String number) {
    if (!number.startsWith("-")) {
      return number;
    }
    boolean zero = number.chars().allMatch(c -> "-0.,".indexOf(c) >= 0);
    return zero ? number.substring(1) : MINUS + number.substring(1);
  }
}
