package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import java.util.List;
import java.util.function.IntPredicate;

/// The closed candles of one timeframe, from index 0.
///
/// Rules are written once, as they read upwards, over [#seen]: seen BEARISH, a candle stands in the
/// mirror, its prices negated, so that its lows are highs.
final class Series {
  /// The index of what does not happen.
  static final int NEVER = Integer.MAX_VALUE;

  private static final int AVERAGED = 14;

  private final Timeframe timeframe;
  private final List<Candle> candles;
  private final List<Candle> mirrored;
  private final double[] averageTrueRange;

  Series(Timeframe timeframe, List<Candle> candles) {
    this.timeframe = timeframe;
    this.candles = List.copyOf(candles);
    this.mirrored = candles.stream().map(Series::mirror).toList();
    this.averageTrueRange = averageTrueRanges();
  }

  Timeframe timeframe() {
    return timeframe;
  }

  int size() {
    return candles.size();
  }

  Candle at(int index) {
    return candles.get(index);
  }

  /// The candle as it stands, or in the mirror.
  Candle seen(int index, Direction direction) {
    return (direction == Direction.BULLISH ? candles : mirrored).get(index);
  }

  long openTime(int index) {
    return candles.get(index).openTime();
  }

  long closeTime(int index) {
    return openTime(index) + timeframe.millis();
  }

  /// The average true range of 14 at a candle, in ticks; the mean of those there are before.
  double averageTrueRange(int index) {
    return averageTrueRange[index];
  }

  /// The first index in [from, to] that fulfils the condition, or [#NEVER].
  int first(int from, int to, IntPredicate condition) {
    for (int index = from; index <= Math.min(to, size() - 1); index++) {
      if (condition.test(index)) {
        return index;
      }
    }
    return NEVER;
  }

  /// The first index at or after `from` that fulfils the condition, or [#NEVER].
  int first(int from, IntPredicate condition) {
    return first(from, size() - 1, condition);
  }

  /// The last index in [from, to] that fulfils the condition, or −1.
  int last(int from, int to, IntPredicate condition) {
    for (int index = to; index >= Math.max(from, 0); index--) {
      if (condition.test(index)) {
        return index;
      }
    }
    return -1;
  }

  /// The highest high of the candles in [from, to], seen in a direction.
  long highest(int from, int to, Direction direction) {
    long highest = Long.MIN_VALUE;
    for (int index = from; index <= to; index++) {
      highest = Math.max(highest, seen(index, direction).high());
    }
    return highest;
  }

  private double[] averageTrueRanges() {
    double[] averages = new double[size()];
    long sum = 0;
    for (int index = 0; index < size(); index++) {
      long range = trueRange(index);
      sum += range;
      averages[index] =
          index < AVERAGED
              ? (double) sum / (index + 1)
              : averages[index - 1] + (range - averages[index - 1]) / AVERAGED;
    }
    return averages;
  }

  private long trueRange(int index) {
    Candle candle = at(index);
    if (index == 0) {
      return candle.high() - candle.low();
    }
    long before = at(index - 1).close();
    return Math.max(candle.high(), before) - Math.min(candle.low(), before);
  }

  private static Candle mirror(Candle candle) {
    return new Candle(
        candle.openTime(),
        -candle.open(),
        -candle.low(),
        -candle.high(),
        -candle.close(),
        candle.volume());
  }
}
