package io.fairgap.trading.market;

import java.util.Locale;

/// The length of a candle, in milliseconds.
///
/// @param millis length in milliseconds, at least 1,000 and at most a day
public record Timeframe(long millis) implements Comparable<Timeframe> {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  public Timeframe {
    if (millis < SECOND || millis > DAY || millis % SECOND != 0) {
      throw new IllegalArgumentException(
          "a timeframe is whole seconds from 1s to 1d, not " + millis + " ms");
    }
  }

  /// Reads `30s`, `5m`, `4h` or `1d`.
  ///
  /// @throws IllegalArgumentException when the text is none of these
  public static Timeframe parse(String text) {
    String trimmed = text.trim().toLowerCase(Locale.ROOT);
    if (!trimmed.matches("[1-9][0-9]{0,5}[smhd]")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no timeframe; write for instance 5m, 1h or 1d");
    }
    long count = Long.parseLong(trimmed.substring(0, trimmed.length() - 1));
    long unit =
        switch (trimmed.charAt(trimmed.length() - 1)) {
          case 's' -> SECOND;
          case 'm' -> MINUTE;
          case 'h' -> HOUR;
          case 'd' -> DAY;
          default -> throw new AssertionError(trimmed);
        };
    return new Timeframe(count * unit);
  }

  public static Timeframe ofMinutes(long minutes) {
    return new Timeframe(minutes * MINUTE);
  }

  public long minutes() {
    return millis / MINUTE;
  }

  public boolean isMultipleOf(Timeframe smaller) {
    return millis % smaller.millis == 0;
  }

  @Override
  public int compareTo(Timeframe other) {
    return Long.compare(millis, other.millis);
  }

  /// The shortest form that [#parse] reads back, such as `15m` or `4h`.
  @Override
  public String toString() {
    if (millis % DAY == 0) {
      return millis / DAY + "d";
    }
    if (millis % HOUR == 0) {
      return millis / HOUR + "h";
    }
    return millis % MINUTE == 0 ? millis / MINUTE + "m" : millis / SECOND + "s";
  }
}
