package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Timeframe;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When the days, weeks and buckets of a calendar begin, in epoch milliseconds.
record TradingDays(Calendar calendar) {
  /// When the day that holds `time` began.
  long dayStart(long time) {
    return rollOf(rollDate(time));
  }

  /// When the week that holds `time` began: with Monday's day.
  long weekStart(long time) {
    LocalDate tradingDate = rollDate(time).plusDays(daysToTradingDate());
    LocalDate monday = tradingDate.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return rollOf(monday.minusDays(daysToTradingDate()));
  }

  /// When the bucket of a higher timeframe that holds `time` began; buckets begin anew each day.
  long bucketStart(long time, Timeframe timeframe) {
    long day = dayStart(time);
    return day + (time - day) / timeframe.millis() * timeframe.millis();
  }

  /// When that bucket ends: after its length, but with the day at the latest.
  long bucketEnd(long time, Timeframe timeframe) {
    long nextDay = rollOf(rollDate(time).plusDays(1));
    return Math.min(bucketStart(time, timeframe) + timeframe.millis(), nextDay);
  }

  /// The date at whose roll the day of `time` began.
  private LocalDate rollDate(long time) {
    ZonedDateTime local = Instant.ofEpochMilli(time).atZone(calendar.zone());
    boolean rolled = !local.toLocalTime().isBefore(calendar.roll());
    return rolled ? local.toLocalDate() : local.toLocalDate().minusDays(1);
  }

  private long rollOf(LocalDate date) {
    return date.atTime(calendar.roll()).atZone(calendar.zone()).toInstant().toEpochMilli();
  }

  private int daysToTradingDate() {
    return calendar.roll().isBefore(LocalTime.NOON) ? 0 : 1;
  }
}
