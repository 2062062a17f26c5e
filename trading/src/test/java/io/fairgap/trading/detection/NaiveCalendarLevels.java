package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.NaiveCalendar;
import io.fairgap.trading.market.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The highs of days, weeks and sessions, read off all candles so far by `java.time`.
final class NaiveCalendarLevels {
  private final List<Candle> candles;
  private final ChartSettings settings;
  private final Map<LevelKind, List<Optional<NaiveLiquidity.Resting>>> ended =
      new EnumMap<>(LevelKind.class);

  /// A level that goes and one that comes, in this order.
  record Change(
      Optional<NaiveLiquidity.Resting> gone, Optional<NaiveLiquidity.Resting> come) {}

  NaiveCalendarLevels(List<Candle> candles, ChartSettings settings) {
    this.candles = candles;
    this.settings = settings;
  }

  /// What the candle `t` shows to be over.
  List<Change> changes(int t) {
    List<Change> changes = new ArrayList<>();
    if (t == 0 || !settings.calendarLevels()) {
      return changes;
    }
    endOfStretch(t, LevelKind.PREV_DAY, this::day, changes);
    endOfStretch(t, LevelKind.PREV_WEEK, c -> NaiveCalendar.monday(day(c)), changes);
    for (Session session : Session.values()) {
      endOfSession(t, session, changes);
    }
    return changes;
  }

  private LocalDate day(Candle candle) {
    return NaiveCalendar.day(settings.calendar(), candle.openTime());
  }

  /// A whole day or week takes the place of the one before.
  private void endOfStretch(
      int t, LevelKind kind, Function<Candle, LocalDate> stretch, List<Change> changes) {
    LocalDate over = stretch.apply(candles.get(t - 1));
    long start = NaiveCalendar.start(settings.calendar(), over);
    if (over.equals(stretch.apply(candles.get(t))) || candles.getFirst().openTime() > start) {
      return;
    }
    var level = highest(t, kind, candle -> over.equals(stretch.apply(candle)));
    List<Optional<NaiveLiquidity.Resting>> before = ended(kind);
    changes.add(new Change(before.isEmpty() ? Optional.empty() : before.getLast(), level));
    before.add(level);
  }

  /// The level of a session comes at its end and goes at the end of the second later one.
  private void endOfSession(int t, Session session, List<Change> changes) {
    int last = t - 1;
    while (last >= 0 && date(session, candles.get(last)) == null) {
      last--;
    }
    if (last < 0) {
      return;
    }
    LocalDate date = date(session, candles.get(last));
    if (date == null || !endsBetween(session, date, t)) {
      return;
    }
    LevelKind kind = LevelKind.of(session);
    long start = NaiveCalendar.sessionStart(session, settings.assetClass(), date);
    Optional<NaiveLiquidity.Resting> level =
        candles.getFirst().openTime() > start
            ? Optional.empty()
            : highest(t, kind, candle -> date.equals(date(session, candle)));
    List<Optional<NaiveLiquidity.Resting>> before = ended(kind);
    changes.add(
        new Change(before.size() < 2 ? Optional.empty() : before.get(before.size() - 2), level));
    before.add(level);
  }

  private boolean endsBetween(Session session, LocalDate date, int t) {
    long end = NaiveCalendar.sessionEnd(session, settings.assetClass(), date);
    return candles.get(t - 1).openTime() < end && candles.get(t).openTime() >= end;
  }

  private @Nullable LocalDate date(Session session, Candle candle) {
    return NaiveCalendar.session(session, settings.assetClass(), candle.openTime());
  }

  private List<Optional<NaiveLiquidity.Resting>> ended(LevelKind kind) {
    return ended.computeIfAbsent(kind, k -> new ArrayList<>());
  }

  /// The first of the highest candles before `t` that belong to a stretch.
  private Optional<NaiveLiquidity.Resting> highest(
      int t, LevelKind kind, java.util.function.Predicate<Candle> belongs) {
    int highest = -1;
    for (int i = t - 1; i >= 0 && candles.get(t).openTime() - candles.get(i).openTime() < MOST; i--) {
      if (belongs.test(candles.get(i))
          && (highest < 0 || candles.get(i).high() >= candles.get(highest).high())) {
        highest = i;
      }
    }
    return highest < 0
        ? Optional.empty()
        : Optional.of(new NaiveLiquidity.Resting(kind, highest, candles.get(highest).high()));
  }
}
