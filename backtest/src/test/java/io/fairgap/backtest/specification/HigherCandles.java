package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;

/// The counted candles of a higher timeframe.
///
/// @param series the candles, each at its bucket's start
/// @param known for each the LTF index at which it closed
record HigherCandles(Series series, List<Integer> known) {
  /// Puts LTF candles into buckets. A bucket closes with the candle that ends on its boundary, else
  /// when the first candle after it opens; the first counts only if a candle opened at its start,
  /// and the last only if it closed.
  static HigherCandles of(Series ltf, TradingDays days, Timeframe timeframe) {
    List<Candle> candles = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    int first = 0;
    while (first < ltf.size()) {
      long start = days.bucketStart(ltf.openTime(first), timeframe);
      long end = days.bucketEnd(ltf.openTime(first), timeframe);
      int next = ltf.first(first, index -> ltf.openTime(index) >= end);
      int last = Math.min(next, ltf.size()) - 1;
      boolean endsOnBoundary = ltf.closeTime(last) >= end;
      boolean closed = endsOnBoundary || next != Series.NEVER;
      boolean startSeen = ltf.openTime(0) <= start;
      if (closed && startSeen) {
        candles.add(merged(ltf, start, first, last));
        known.add(endsOnBoundary ? last : next);
      }
      first = last + 1;
    }
    return new HigherCandles(new Series(timeframe, candles), known);
  }

  private static Candle merged(Series ltf, long start, int first, int last) {
    long high = Long.MIN_VALUE;
    long low = Long.MAX_VALUE;
    long volume = 0;
    for (int index = first; index <= last; index++) {
      high = Math.max(high, ltf.at(index).high());
      low = Math.min(low, ltf.at(index).low());
      volume += ltf.at(index).volume();
    }
    return new Candle(start, ltf.at(first).open(), high, low, ltf.at(last).close(), volume);
  }
}
