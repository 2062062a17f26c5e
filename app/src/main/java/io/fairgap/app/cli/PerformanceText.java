package io.fairgap.app.cli;

import io.fairgap.persistence.account.PerformanceTable.Figures;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.NamedFigures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Figures as text.
final class PerformanceText {
  private PerformanceText() {}

  /// Every figure a line, by the name that `summary.json` gives it; one that is not defined says
  /// why.
  static List<String> table(Figures read) {
    return NamedFigures.names().stream()
        .map(name -> "  %-24s %s".formatted(name, text(read.figure(name))))
        .toList();
  }

  /// One sentence.
  static String alert(AlertRaised alert) {
    return "%s fell to %s, below its threshold of %s, at %s."
        .formatted(
            alert.figure(),
            decimals(alert.value()),
            decimals(alert.least()),
            Instant.ofEpochMilli(alert.at()));
  }

  /// One sentence.
  static String threshold(ThresholdSet threshold) {
    return "%s is to be %s or more, from %d closed trade(s) on."
        .formatted(threshold.figure(), decimals(threshold.least()), threshold.trades());
  }

  private static String text(Figure figure) {
    return switch (figure) {
      case Figure.Defined(double value) -> decimals(value);
      case Figure.Undefined(String reason) -> "none: " + reason;
    };
  }

  private static String decimals(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
