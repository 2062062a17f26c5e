package io.fairgap.trading.market;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Trading days, weeks and sessions by `java.time` alone, an instant at a time: what the clocks of
/// this package have to agree with.
public final class NaiveCalendar {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private NaiveCalendar() {}

  /// The date of the trading day in which an instant lies.
  public static LocalDate day(Calendar calendar, long time) {
    ZonedDateTime local = Instant.ofEpochMilli(time).atZone(calendar.zone());
    boolean afterRoll = !local.toLocalTime().isBefore(calendar.roll());
    LocalDate begun = afterRoll ? local.toLocalDate() : local.toLocalDate().minusDays(1);
    return rollsInTheEvening(calendar) ? begun.plusDays(1) : begun;
  }

  /// When the trading day of a date begins, epoch milliseconds.
  public static long start(Calendar calendar, LocalDate day) {
    LocalDate date = rollsInTheEvening(calendar) ? day.minusDays(1) : day;
    return date.atTime(calendar.roll()).atZone(calendar.zone()).toInstant().toEpochMilli();
  }

  /// The Monday of a date's week.
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static boolean rollsInTheEvening(Calendar calendar) {
    return !calendar.roll().isBefore(LocalTime.NOON);
  }

  /// The date on which the instance of a session began in which an instant lies; null outside.
  public static @Nullable LocalDate session(Session session, AssetClass assetClass, long time) {
    LocalDate today = Instant.ofEpochMilli(time).atZone(NEW_YORK).toLocalDate();
    for (LocalDate date : new LocalDate[] {today, today.minusDays(1)}) {
      if (sessionStart(session, assetClass, date) <= time
          && time < sessionEnd(session, assetClass, date)) {
        return date;
      }
    }
    return null;
  }

  public static long sessionStart(Session session, AssetClass assetClass, LocalDate date) {
    LocalTime begins =
        switch (session) {
          case ASIA -> LocalTime.of(20, 0);
          case LONDON -> LocalTime.of(2, 0);
          case NEW_YORK ->
              assetClass == AssetClass.STOCK ? LocalTime.of(9, 30) : LocalTime.of(7, 0);
          case OVERLAP -> LocalTime.of(8, 0);
          case AFTERNOON -> LocalTime.of(13, 30);
        };
    return date.atTime(begins).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  public static long sessionEnd(Session session, AssetClass assetClass, LocalDate date) {
    ZonedDateTime end =
        switch (session) {
          case ASIA -> date.plusDays(1).atStartOfDay(NEW_YORK);
          case LONDON -> date.atTime(5, 0).atZone(NEW_YORK);
          case NEW_YORK ->
              date.atTime(assetClass == AssetClass.STOCK ? 11 : 10, 0).atZone(NEW_YORK);
          case OVERLAP -> date.atTime(11, 0).atZone(NEW_YORK);
          case AFTERNOON -> date.atTime(16, 0).atZone(NEW_YORK);
        };
    return end.toInstant().toEpochMilli();
  }
}
