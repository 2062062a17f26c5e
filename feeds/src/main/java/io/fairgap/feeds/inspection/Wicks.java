package io.fairgap.feeds.inspection;

import io.fairgap.trading.market.CandleBlock;
import java.util.List;

/// Finds bad prints inside candles: a wick that is longer than ten times the median range of the
/// 100 candles before. Closes do not show them, but stops and targets meet them.
final class Wicks {
  private static final int TIMES = 10;

  private final RunningMedian ranges = new RunningMedian();
  private final Largest largest = new Largest();

  void onCandle(CandleBlock block, int row) {
    long top = Math.max(block.open(row), block.close(row));
    long bottom = Math.min(block.open(row), block.close(row));
    long above = block.high(row) - top;
    long below = bottom - block.low(row);
    double median = ranges.median();
    if (median > 0 && Math.max(above, below) > TIMES * median) {
      largest.add(
          above >= below
              ? new Jump(block.openTime(row), top, block.high(row), above / median)
              : new Jump(block.openTime(row), bottom, block.low(row), below / median));
    }
    ranges.add(block.high(row) - block.low(row));
  }

  long count() {
    return largest.count();
  }

  List<Jump> largest() {
    return largest.list();
  }
}
