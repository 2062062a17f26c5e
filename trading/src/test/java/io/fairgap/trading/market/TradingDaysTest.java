package io.fairgap.trading.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against `java.time`, and by examples of the weeks in which clocks change.
class TradingDaysTest {
  /// What one asks the days at an instant.
  private record Day(long start, long end, LocalDate date, long weekStart) {}

  @Test
  void everyInstantLiesInTheDayAndWeekThatTheCalendarSays() {
    for (Calendar calendar : Calendar.values()) {
      TradingDays days = new TradingDays(calendar);

      Instants.sorted(3)
          .forEach(time -> {
            days.moveTo(time);
            assertThat(seen(days)).isEqualTo(expected(calendar, time));
          });
    }
  }

  @Test
  void aMoveSaysWhetherItLedIntoAnotherDay() {
    for (Calendar calendar : Calendar.values()) {
      TradingDays days = new TradingDays(calendar);
      List<Boolean> moved = new ArrayList<>();
      List<Boolean> expected = new ArrayList<>();
      LocalDate[] before = {LocalDate.MIN};

      Instants.sorted(4)
          .forEach(time -> {
            moved.add(days.moveTo(time));
            LocalDate day = NaiveCalendar.day(calendar, time);
            expected.add(!day.equals(before[0]));
            before[0] = day;
          });

      assertThat(moved).isEqualTo(expected);
    }
  }

  @Test
  void theWeekNumberChangesWithMondaysDayAndNotOtherwise() {
    for (Calendar calendar : Calendar.values()) {
      TradingDays days = new TradingDays(calendar);
      LocalDate first = LocalDate.of(1970, 1, 5);

      Instants.sorted(5)
          .forEach(time -> {
            days.moveTo(time);
            LocalDate monday = NaiveCalendar.monday(NaiveCalendar.day(calendar, time));
            assertThat(first.plusWeeks(days.week() - 1)).isEqualTo(monday);
          });
    }
  }

  @Test
  void currenciesRollAtFiveInTheAfternoonBeforeAndAfterTheClocksChange() {
    TradingDays days = new TradingDays(Calendar.FOREX);

    Day friday = at(days, "2025-03-07T12:00:00Z");
    Day monday = at(days, "2025-03-10T12:00:00Z");

    assertThat(List.of(friday, monday))
        .isEqualTo(
            List.of(
                day("2025-03-06T22:00:00Z", "2025-03-07T22:00:00Z", "2025-03-07", "2025-03-02T22"),
                day(
                    "2025-03-09T21:00:00Z",
                    "2025-03-10T21:00:00Z",
                    "2025-03-10",
                    "2025-03-09T21")));
  }

  @Test
  void theSundaysOnWhichClocksChangeHaveTwentyThreeAndTwentyFiveHours() {
    TradingDays days = new TradingDays(Calendar.FOREX);

    Day spring = at(days, "2025-03-09T12:00:00Z");
    Day autumn = at(days, "2025-11-02T12:00:00Z");

    assertThat(List.of(hours(spring), hours(autumn))).isEqualTo(List.of(23L, 25L));
  }

  @Test
  void theCurrencyWeekBeginsOnSundayEvening() {
    TradingDays days = new TradingDays(Calendar.FOREX);

    boolean quarterTo = days.moveTo(millis("2025-06-01T20:45:00Z"));
    long before = days.week();
    boolean onTheHour = days.moveTo(millis("2025-06-01T21:00:00Z"));
    long after = days.week();

    assertThat(List.of(quarterTo, onTheHour, after - before)).isEqualTo(List.of(true, true, 1L));
  }

  private static Day at(TradingDays days, String time) {
    days.moveTo(millis(time));
    return seen(days);
  }

  private static Day seen(TradingDays days) {
    return new Day(days.start(), days.end(), LocalDate.ofEpochDay(days.number()), days.weekStart());
  }

  private static Day expected(Calendar calendar, long time) {
    LocalDate date = NaiveCalendar.day(calendar, time);
    return new Day(
        NaiveCalendar.start(calendar, date),
        NaiveCalendar.start(calendar, date.plusDays(1)),
        date,
        NaiveCalendar.start(calendar, NaiveCalendar.monday(date)));
  }

  private static Day day(String start, String end, String date, String weekStart) {
    return new Day(
        millis(start), millis(end), LocalDate.parse(date), millis(weekStart + ":00:00Z"));
  }

  private static long hours(Day day) {
    return (day.end() - day.start()) / 3_600_000;
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
