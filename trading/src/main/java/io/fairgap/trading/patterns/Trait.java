package io.fairgap.trading.patterns;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.SessionClock;
import io.fairgap.trading.performance.ClosedTrade;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/// What trades are grouped by. Times are those of the entry's candle.
public enum Trait {
  /// `00` to `23`.
  HOUR_UTC,
  /// `00` to `23` by New York's wall clock, daylight saving included.
  HOUR_NEW_YORK,
  /// `MONDAY` to `SUNDAY`, UTC.
  WEEKDAY,
  /// The session in which the candle opened, or `none`. Sessions overlap: a trade counts in each,
  /// so that these groups do not add up to the run.
  SESSION,
  SYMBOL,
  /// A trade counts under each of its confluences, or under `none`; these groups do not add up
  /// either.
  CONFLUENCE,
  /// How the position ended.
  EXIT,
  /// `2023-01`, UTC.
  MONTH;

  static final String NONE = "none";

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// The names of the groups to which a trade belongs, at least one.
  List<String> groupsOf(ClosedTrade trade) {
    return switch (this) {
      case HOUR_UTC -> List.of(hour(trade, ZoneOffset.UTC));
      case HOUR_NEW_YORK -> List.of(hour(trade, NEW_YORK));
      case WEEKDAY -> List.of(entry(trade, ZoneOffset.UTC).getDayOfWeek().name());
      case SESSION -> orNone(sessions(trade));
      case SYMBOL -> List.of(trade.symbol());
      case CONFLUENCE -> orNone(trade.confluences());
      case EXIT -> List.of(trade.exit().name());
      case MONTH -> List.of(YearMonth.from(entry(trade, ZoneOffset.UTC)).toString());
    };
  }

  /// The names in the order in which a reader expects them; names that are not among them come
  /// before, in alphabetical order.
  List<String> order() {
    return switch (this) {
      case WEEKDAY -> Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
      case SESSION -> Arrays.stream(Session.values()).map(Session::name).toList();
      case EXIT -> Arrays.stream(Leg.values()).map(Leg::name).toList();
      case CONFLUENCE, HOUR_UTC, HOUR_NEW_YORK, SYMBOL, MONTH -> List.of();
    };
  }

  private static List<String> sessions(ClosedTrade trade) {
    return Arrays.stream(Session.values())
        .filter(session -> isOpen(session, trade))
        .map(Session::name)
        .toList();
  }

  private static boolean isOpen(Session session, ClosedTrade trade) {
    SessionClock clock = new SessionClock(session, trade.assetClass());
    clock.moveTo(trade.result().openedAt());
    return clock.isOpenAt(trade.result().openedAt());
  }

  private static List<String> orNone(List<String> names) {
    return names.isEmpty() ? List.of(NONE) : names;
  }

  private static String hour(ClosedTrade trade, ZoneId zone) {
    int hour = entry(trade, zone).getHour();
    return (hour < 10 ? "0" : "") + hour;
  }

  private static ZonedDateTime entry(ClosedTrade trade, ZoneId zone) {
    return Instant.ofEpochMilli(trade.result().openedAt()).atZone(zone);
  }
}
