package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Level.Kind;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/// The highs and lows of days, weeks and sessions that are over.
///
/// The first candle after a span rolls it: from there its levels rest and are tested. A span whose
/// start was not seen leaves none.
final class SpanLevels {
  private static final int LATER_SESSIONS = 2;

  private final Series series;

  private SpanLevels(Series series) {
    this.series = series;
  }

  /// Candles of one day, week or session.
  ///
  /// @param start when it began, epoch milliseconds
  /// @param first index of its first candle
  /// @param last index of its last candle
  /// @param rolled index of the first candle after its end, or [Series#NEVER]
  private record Span(long start, int first, int last, int rolled) {}

  static List<Level> all(Series series, TradingDays days, AssetClass assetClass) {
    SpanLevels spans = new SpanLevels(series);
    List<Level> levels = new ArrayList<>();
    levels.addAll(spans.previous(Kind.PREV_DAY, days::dayStart));
    levels.addAll(spans.previous(Kind.PREV_WEEK, days::weekStart));
    Arrays.stream(Session.values())
        .forEach(session -> levels.addAll(spans.ofSession(session, assetClass)));
    return levels;
  }

  /// Each complete day or week replaces the one before.
  private List<Level> previous(Kind kind, LongUnaryOperator startOf) {
    List<Span> complete = new ArrayList<>();
    int first = 0;
    for (int index = 1; index < series.size(); index++) {
      long start = startOf.applyAsLong(series.openTime(first));
      if (startOf.applyAsLong(series.openTime(index)) != start) {
        if (startSeen(start)) {
          complete.add(new Span(start, first, index - 1, index));
        }
        first = index;
      }
    }
    return levels(kind, complete, 1);
  }

  private List<Level> ofSession(Session session, AssetClass assetClass) {
    List<Span> instances = new ArrayList<>();
    int index = 0;
    while (index < series.size()) {
      var date = session.dateOf(series.openTime(index), assetClass);
      int first = index++;
      if (date.isPresent()) {
        Span instance = instance(session, date.get(), first, assetClass);
        instances.add(instance);
        index = instance.last() + 1;
      }
    }
    return levels(session.levels(), instances, LATER_SESSIONS);
  }

  private Span instance(Session session, LocalDate date, int first, AssetClass assetClass) {
    long end = session.endOf(date, assetClass);
    int rolled = series.first(first, index -> series.openTime(index) >= end);
    int last = Math.min(rolled, series.size()) - 1;
    return new Span(session.startOf(date, assetClass), first, last, rolled);
  }

  /// The levels of spans, dropped when the `later`-th span after them rolls.
  private List<Level> levels(Kind kind, List<Span> spans, int later) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (span.rolled() == Series.NEVER || !startSeen(span.start())) {
        continue;
      }
      int dropped = i + later < spans.size() ? spans.get(i + later).rolled() : Series.NEVER;
      for (Direction side : Direction.values()) {
        long price = series.highest(span.first(), span.last(), side);
        Level level = Level.atOpen(kind, side, price, span.rolled(), series);
        level.drop(dropped);
        levels.add(level);
      }
    }
    return levels;
  }

  private boolean startSeen(long start) {
    return series.openTime(0) <= start;
  }
}
