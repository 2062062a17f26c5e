package io.fairgap.feeds.inspection;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import java.util.Arrays;

/// The closes of a file in a few columns of equal time, each with its lowest, highest and last; one
/// in which no candle opens is empty.
final class Closes {
  private final long from;
  private final long span;
  private final long[] low;
  private final long[] high;
  private final long[] last;
  private long lowest = Long.MAX_VALUE;
  private long highest = Long.MIN_VALUE;

  private Closes(Inspection inspection, int most) {
    long slots =
        (inspection.lastTime() - inspection.firstTime()) / inspection.timeframe().millis() + 1;
    int columns = (int) Math.min(most, slots);
    from = inspection.firstTime();
    span = inspection.lastTime() - from + inspection.timeframe().millis();
    low = new long[columns];
    high = new long[columns];
    last = new long[columns];
    Arrays.fill(low, Long.MAX_VALUE);
    Arrays.fill(high, Long.MIN_VALUE);
  }

  /// Reads a source to its end.
  ///
  /// @param inspection of the same candles
  /// @param most columns; there are fewer when the file has fewer candles
  static Closes of(Inspection inspection, CandleSource source, int most) {
    Closes closes = new Closes(inspection, most);
    for (CandleBlock block; (block = source.next()) != null; ) {
      for (int row = 0; row < block.size(); row++) {
        closes.add(closes.column(block.openTime(row)), block.close(row));
      }
    }
    return closes;
  }

  private void add(int column, long close) {
    low[column] = Math.min(low[column], close);
    high[column] = Math.max(high[column], close);
    last[column] = close;
    lowest = Math.min(lowest, close);
    highest = Math.max(highest, close);
  }

  /// The column of a time, kept inside the picture.
  int column(long time) {
    return (int) Math.clamp((time - from) * count() / span, 0, count() - 1L);
  }

  int count() {
    return low.length;
  }

  boolean isEmpty(int column) {
    return low[column] > high[column];
  }

  long low(int column) {
    return low[column];
  }

  long high(int column) {
    return high[column];
  }

  long last(int column) {
    return last[column];
  }

  long lowest() {
    return lowest;
  }

  long highest() {
    return highest;
  }
}
