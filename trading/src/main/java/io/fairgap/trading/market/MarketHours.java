package io.fairgap.trading.market;

import java.util.List;

/// When a market is open, as its calendar says it of an ordinary week. Holidays and short days are
/// not known here: on them a market counts as open.
///
/// Stocks trade from 09:30 to 16:00 New York, currencies from Sunday 17:00 to Friday 17:00, futures
/// an hour shorter on every day of the same week.
public final class MarketHours {
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final int MONDAY_SHIFT = 3; // 1 January 1970 was a Thursday
  private static final List<Span> ALL_DAY = List.of(new Span(0, DAY));
  private static final List<Span> CLOSED = List.of();

  private final WallClock clock;
  private final List<List<Span>> week;

  /// A stretch of a local day in milliseconds from its midnight, half-open.
  private record Span(long from, long to) {}

  private MarketHours(Calendar calendar, List<List<Span>> week) {
    clock = new WallClock(calendar.zone());
    this.week = week;
  }

  public static MarketHours of(Calendar calendar) {
    return new MarketHours(calendar, week(calendar));
  }

  /// From Monday to Sunday.
  private static List<List<Span>> week(Calendar calendar) {
    return switch (calendar) {
      case ROUND_THE_CLOCK -> week(ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY);
      case FOREX -> week(ALL_DAY, hours(0, 17), CLOSED, hours(17, 24));
      case FUTURES ->
          week(
              List.of(new Span(0, 17 * HOUR), new Span(18 * HOUR, DAY)),
              hours(0, 17),
              CLOSED,
              hours(18, 24));
      case US_STOCKS -> week(hours(9.5, 16), hours(9.5, 16), CLOSED, CLOSED);
    };
  }

  private static List<List<Span>> week(
      List<Span> workday, List<Span> friday, List<Span> saturday, List<Span> sunday) {
    return List.of(workday, workday, workday, workday, friday, saturday, sunday);
  }

  private static List<Span> hours(double from, double to) {
    return List.of(new Span((long) (from * HOUR), (long) (to * HOUR)));
  }

  /// Whether the market is open for more than `millis` between two instants.
  ///
  /// @param from epoch milliseconds
  /// @param to epoch milliseconds; nothing lies between when it is not above `from`
  public boolean isOpenLongerThan(long millis, long from, long to) {
    long open = 0;
    for (long day = Math.floorDiv(clock.local(from), DAY);
        clock.utc(day * DAY) < to && open <= millis;
        day++) {
      for (Span span : week.get((int) Math.floorMod(day + MONDAY_SHIFT, 7L))) {
        long begins = Math.max(from, clock.utc(day * DAY + span.from()));
        long ends = Math.min(to, clock.utc(day * DAY + span.to()));
        open += Math.max(0, ends - begins);
      }
    }
    return open > millis;
  }
}
