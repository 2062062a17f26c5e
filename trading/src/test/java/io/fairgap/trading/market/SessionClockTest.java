package io.fairgap.trading.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.series.Walk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Against `java.time`, and by examples of the weeks in which clocks change.
class SessionClockTest {
  /// A finished instance of a session.
  private record Finished(long start, long high, long low, int highAt, int lowAt) {}

  @Test
  void everyInstantIsInsideOrOutsideAsTheWallClockSays() {
    for (AssetClass assetClass : List.of(AssetClass.CRYPTO, AssetClass.STOCK)) {
      for (Session session : Session.values()) {
        SessionClock clock = new SessionClock(session, assetClass);

        Instants.sorted(6)
            .forEach(time -> {
              clock.moveTo(time);
              LocalDate date = NaiveCalendar.session(session, assetClass, time);
              assertThat(clock.isOpenAt(time)).isEqualTo(date != null);
              if (date != null) {
                assertThat(clock.start())
                    .isEqualTo(NaiveCalendar.sessionStart(session, assetClass, date));
              }
            });
      }
    }
  }

  @Test
  void everyFinishedSessionHasTheRangeOfItsCandles() {
    for (Session session : Session.values()) {
      for (long seed = 0; seed < 5; seed++) {
        List<Candle> candles = Walk.of(seed, 5_000, Timeframe.parse("15m"));

        List<Finished> finished = finished(session, candles);

        assertThat(finished).isEqualTo(expected(session, candles));
      }
    }
  }

  @Test
  void londonOpensAtTwoInNewYorkBeforeAndAfterTheClocksChange() {
    SessionClock clock = new SessionClock(Session.LONDON, AssetClass.FOREX);

    List<Boolean> open = new ArrayList<>();
    for (String time :
        List.of(
            "2025-03-07T06:59:59Z",
            "2025-03-07T07:00:00Z",
            "2025-03-07T10:00:00Z",
            "2025-03-10T05:59:59Z",
            "2025-03-10T06:00:00Z",
            "2025-03-10T09:00:00Z")) {
      clock.moveTo(millis(time));
      open.add(clock.isOpenAt(millis(time)));
    }

    assertThat(open).isEqualTo(List.of(false, true, false, false, true, false));
  }

  /// In March 02:00 is skipped: 02:00 by the old offset is 03:00 by the new one, and two hours are
  /// left of the session. In November 02:00 comes once and the session is whole.
  @Test
  void londonLosesAnHourInTheNightThatSkipsItsOpening() {
    SessionClock spring = new SessionClock(Session.LONDON, AssetClass.CRYPTO);
    SessionClock autumn = new SessionClock(Session.LONDON, AssetClass.CRYPTO);

    List<Boolean> open = new ArrayList<>();
    for (String time : List.of("2025-03-09T06:59:59Z", "2025-03-09T07:00:00Z")) {
      spring.moveTo(millis(time));
      open.add(spring.isOpenAt(millis(time)));
    }
    for (String time : List.of("2025-03-09T08:59:59Z", "2025-03-09T09:00:00Z")) {
      spring.moveTo(millis(time));
      open.add(spring.isOpenAt(millis(time)));
    }
    for (String time : List.of("2025-11-02T07:00:00Z", "2025-11-02T09:59:59Z")) {
      autumn.moveTo(millis(time));
      open.add(autumn.isOpenAt(millis(time)));
    }

    assertThat(open).isEqualTo(List.of(false, true, true, false, true, true));
  }

  private static List<Finished> finished(Session session, List<Candle> candles) {
    SessionClock clock = new SessionClock(session, AssetClass.CRYPTO);
    List<Finished> found = new ArrayList<>();
    for (int i = 0; i < candles.size(); i++) {
      Candle candle = candles.get(i);
      if (clock.endsBefore(candle.openTime())) {
        PriceRange range = clock.range();
        found.add(
            new Finished(clock.start(), range.high(), range.low(), range.highAt(), range.lowAt()));
      }
      clock.moveTo(candle.openTime());
      clock.measure(candle.openTime(), i, candle.high(), candle.low());
    }
    return found;
  }

  private static List<Finished> expected(Session session, List<Candle> candles) {
    List<Finished> found = new ArrayList<>();
    long last = candles.getLast().openTime();
    for (int i = 0; i < candles.size(); i++) {
      LocalDate date = date(session, candles.get(i));
      boolean first = i == 0 || !Objects.equals(date, date(session, candles.get(i - 1)));
      if (date != null
          && first
          && last >= NaiveCalendar.sessionEnd(session, AssetClass.CRYPTO, date)) {
        found.add(range(session, date, candles, i));
      }
    }
    return found;
  }

  private static Finished range(Session session, LocalDate date, List<Candle> candles, int from) {
    int high = from;
    int low = from;
    for (int i = from; i < candles.size() && date.equals(date(session, candles.get(i))); i++) {
      high = candles.get(i).high() > candles.get(high).high() ? i : high;
      low = candles.get(i).low() < candles.get(low).low() ? i : low;
    }
    return new Finished(
        NaiveCalendar.sessionStart(session, AssetClass.CRYPTO, date),
        candles.get(high).high(),
        candles.get(low).low(),
        high,
        low);
  }

  private static @Nullable LocalDate date(Session session, Candle candle) {
    return NaiveCalendar.session(session, AssetClass.CRYPTO, candle.openTime());
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
