package io.fairgap.trading.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// When a market's day begins.
///
/// The trading day carries the date on which most of it lies: a day that begins at or after noon
/// belongs to the next date, so a week that begins with Monday's day begins on Sunday at 17:00 New
/// York for currencies.
public enum Calendar {
  /// Days begin at 00:00 UTC.
  ROUND_THE_CLOCK(ZoneOffset.UTC, LocalTime.MIDNIGHT),
  /// Days begin at 17:00 New York.
  FOREX(ZoneId.of("America/New_York"), LocalTime.of(17, 0)),
  /// Days begin at 18:00 New York.
  FUTURES(ZoneId.of("America/New_York"), LocalTime.of(18, 0)),
  /// Days begin at the exchange's open, 09:30 New York.
  US_STOCKS(ZoneId.of("America/New_York"), LocalTime.of(9, 30));

  private final ZoneId zone;
  private final LocalTime roll;

  Calendar(ZoneId zone, LocalTime roll) {
    this.zone = zone;
    this.roll = roll;
  }

  public ZoneId zone() {
    return zone;
  }

  /// The instant from which candles may belong to a date: midnight, or the roll of the evening
  /// before where that begins the day; epoch milliseconds.
  public long startOf(LocalDate date) {
    boolean evening = !roll.isBefore(LocalTime.NOON);
    return (evening ? date.minusDays(1).atTime(roll) : date.atStartOfDay())
        .atZone(zone)
        .toInstant()
        .toEpochMilli();
  }

  /// The local time at which a day begins.
  public LocalTime roll() {
    return roll;
  }
}
