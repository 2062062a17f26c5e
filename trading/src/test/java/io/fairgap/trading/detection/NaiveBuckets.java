package io.fairgap.trading.detection;

import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.NaiveCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The candles of a higher timeframe, bucket by bucket from the day rolls that `java.time` gives.
final class NaiveBuckets {
  private NaiveBuckets() {}

  /// A closed bucket: its candle, and the candle at whose close it became known.
  record Bucket(Candle candle, int known) {}

  static List<Bucket> of(List<Candle> candles, Calendar calendar, long step, long timeframe) {
    List<Bucket> closed = new ArrayList<>();
    int from = 0;
    while (from < candles.size()) {
      long start = start(calendar, candles.get(from), timeframe);
      long end = end(calendar, candles.get(from), timeframe);
      int to = from;
      while (to < candles.size() && candles.get(to).openTime() < end) {
        to++;
      }
      boolean whole = candles.get(to - 1).openTime() + step >= end;
      boolean seen = from > 0 || candles.get(from).openTime() == start;
      if (seen && (whole || to < candles.size())) {
        closed.add(new Bucket(merged(start, candles.subList(from, to)), whole ? to - 1 : to));
      }
      from = to;
    }
    return closed;
  }

  private static long start(Calendar calendar, Candle candle, long timeframe) {
    LocalDate day = NaiveCalendar.day(calendar, candle.openTime());
    long dayStart = NaiveCalendar.start(calendar, day);
    return dayStart + (candle.openTime() - dayStart) / timeframe * timeframe;
  }

  private static long end(Calendar calendar, Candle candle, long timeframe) {
    LocalDate day = NaiveCalendar.day(calendar, candle.openTime());
    long dayEnd = NaiveCalendar.start(calendar, day.plusDays(1));
    return Math.min(dayEnd, start(calendar, candle, timeframe) + timeframe);
  }

  private static Candle merged(long start, List<Candle> parts) {
    return new Candle(
        start,
        parts.getFirst().open(),
        parts.stream().mapToLong(Candle::high).max().orElseThrow(),
        parts.stream().mapToLong(Candle::low).min().orElseThrow(),
        parts.getLast().close(),
        parts.stream().mapToLong(Candle::volume).sum());
  }
}
