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
  record Change(Optional<NaiveLiquidity.Resting> gone, Optional<NaiveLiquidity.Resting> come) {}

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
    Optional<NaiveLiquidity.Resting> level = highestSince(start, t, kind);
    List<Optional<NaiveLiquidity.Resting>> before = ended(kind);
    changes.add(new Change(before.isEmpty() ? Optional.empty() : before.getLast(), level));
    before.add(level);
  }

  /// The level of a session comes at its end and goes at the end of the second later one.
  private void endOfSession(int t, Session session, List<Change> changes) {
    LocalDate over = date(session, candles.get(t - 1));
    if (over == null || over.equals(date(session, candles.get(t)))) {
      return;
    }
    LevelKind kind = LevelKind.of(session);
    long start = NaiveCalendar.sessionStart(session, settings.assetClass(), over);
    boolean seen = candles.getFirst().openTime() <= start;
    Optional<NaiveLiquidity.Resting> level = seen ? highestSince(start, t, kind) : Optional.empty();
    List<Optional<NaiveLiquidity.Resting>> before = ended(kind);
    changes.add(
        new Change(before.size() < 2 ? Optional.empty() : before.get(before.size() - 2), level));
    before.add(level);
  }

  private @Nullable LocalDate date(Session session, Candle candle) {
    return NaiveCalendar.session(session, settings.assetClass(), candle.openTime());
  }

  private List<Optional<NaiveLiquidity.Resting>> ended(LevelKind kind) {
    return ended.computeIfAbsent(kind, k -> new ArrayList<>());
  }

  /// Of the candles before `t` the highest, and of several the first.
  private Optional<NaiveLiquidity.Resting> highestSince(long start, int t, LevelKind kind) {
    int highest = t - 1;
    for (int i = t - 1; i >= 0 && candles.get(i).openTime() >= start; i--) {
      highest = candles.get(i).high() >= candles.get(highest).high() ? i : highest;
    }
    return Optional.of(new NaiveLiquidity.Resting(kind, highest, candles.get(highest).high()));
  }
}
