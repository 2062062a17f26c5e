package io.fairgap.trading.performance;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/// A stretch of an account's life that has figures of its own: all of it, a UTC day, or a week from
/// Monday.
///
/// What closes at midnight belongs to the day that ends there.
///
/// @param name `all`, `2024-01-05` or `2024-W01`
public record Period(String name) {
  /// From the account's first candle.
  public static final Period ALL = new Period("all");

  private static final long DAY = 86_400_000;

  public static Period day(long closeTime) {
    return new Period(date(closeTime).toString());
  }

  public static Period week(long closeTime) {
    LocalDate date = date(closeTime);
    return new Period(
        String.format(
            Locale.ROOT,
            "%d-W%02d",
            date.get(IsoFields.WEEK_BASED_YEAR),
            date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
  }

  /// Those to which a candle belongs.
  ///
  /// @param closeTime of the candle, milliseconds since the epoch
  public static List<Period> of(long closeTime) {
    return List.of(ALL, week(closeTime), day(closeTime));
  }

  private static LocalDate date(long closeTime) {
    return LocalDate.ofEpochDay(Math.floorDiv(closeTime - 1, DAY));
  }

  public boolean isDay() {
    return !name.equals(ALL.name) && name.indexOf('W') < 0;
  }
}
