package io.fairgap.trading.decision;

import java.time.Instant;
import java.time.LocalDate;

/// Times as text, as [Instant#toString] has them, such as `2024-01-05T14:30:00Z`.
///
/// Every decision names a few times; the JDK's formatter would take longer than the decision.
final class UtcText {
  private static final long SECOND = 1_000;
  private static final int DAY = 86_400;
  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

  private UtcText() {}

  static String of(long epochMillis) {
    return append(new StringBuilder(20), epochMillis).toString();
  }

  static StringBuilder append(StringBuilder out, long epochMillis) {
    long seconds = Math.floorDiv(epochMillis, SECOND);
    long day = Math.floorDiv(seconds, DAY);
    if (seconds * SECOND != epochMillis || day < 0) {
      return out.append(Instant.ofEpochMilli(epochMillis));
    }
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
      return out.append(Instant.ofEpochMilli(epochMillis));
    }
    int second = (int) (seconds - day * DAY);
    two(out, date.getYear() / 100);
    two(out, date.getYear() % 100);
    two(out.append('-'), date.getMonthValue());
    two(out.append('-'), date.getDayOfMonth());
    two(out.append('T'), second / 3_600);
    two(out.append(':'), second / 60 % 60);
    two(out.append(':'), second % 60);
    return out.append('Z');
  }

  private static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
