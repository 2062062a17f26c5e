package io.fairgap.trading.honesty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Numbers as sentences say them, the same in every country.
final class Words {

  private Words() {}

  /// `1 trade`, `1,000 trades`.
  static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// `-1,425.73`.
  static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
  }

  /// Two decimals, and never `-0.00`.
  static String number(double value) {
    return money(BigDecimal.valueOf(value));
  }

  /// `12 %`, or `1.2 %` below ten.
  static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    int decimals = percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
    BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_EVEN);
    return (rounded.signum() == 0 ? "0" : rounded.toPlainString()) + " %";
  }

  static String percent(long part, long whole) {
    return percent((double) part / whole);
  }

  /// A probability as a gambler would say it: `3 of 100`.
  static String odds(double probability) {
    if (probability < 0.001) {
      return "fewer than 1 of 1,000";
    }
    if (probability < 0.01) {
      return Math.round(probability * 1_000) + " of 1,000";
    }
    return probability > 0.99 ? "more than 99 of 100" : Math.round(probability * 100) + " of 100";
  }

  /// `fee`, `fee and spread`, `fee, slippage and spread`.
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
