package io.fairgap.benchmarks.series;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Recorded candles of one symbol made as long as wished: played again and again, each time as they
/// are or upside down, as a seed decides.
///
/// A pass begins where the one before ended: its first open is the last close, and its prices are
/// moved as a whole, so that every distance inside it is the recorded one and every price lies on
/// the grid. Upside down, a price lies as far below that close as it lay above it, and highs and
/// lows change places. A way that would leave the recorded prices' range far behind is not taken;
/// when neither fits, the pass begins at its own recorded price. Volumes stay. Times go on in whole
/// weeks, so that sessions, days and week ends stay where they were.
///
/// The same candles, seed and length give the same series.
public final class Chained implements CandleSource {
  private static final long WEEK = 7 * 86_400_000L;

  private final List<CandleBlock> recorded;
  private final SplittableRandom coin;
  private final long firstOpen;
  private final long span;
  private final long lowest;
  private final long highest;
  private long left;
  private int block;
  private int row;
  private int sign = 1;
  private long level;
  private long timeShift;

  /// @param recorded blocks of one symbol, in order of time
  /// @param candles how many are wanted
  public Chained(List<CandleBlock> recorded, Timeframe timeframe, long candles, long seed) {
    this.recorded = List.copyOf(recorded);
    this.coin = new SplittableRandom(seed);
    left = candles;
    CandleBlock first = recorded.getFirst();
    CandleBlock last = recorded.getLast();
    firstOpen = first.open(0);
    level = firstOpen;
    long length = last.openTime(last.size() - 1) - first.openTime(0) + timeframe.millis();
    span = Math.ceilDiv(length, WEEK) * WEEK;
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (CandleBlock candlesOfBlock : recorded) {
      for (int i = 0; i < candlesOfBlock.size(); i++) {
        low = Math.min(low, candlesOfBlock.low(i));
        high = Math.max(high, candlesOfBlock.high(i));
      }
    }
    lowest = low;
    highest = high;
  }

  @Override
  public @Nullable CandleBlock next() {
    if (left == 0) {
      return null;
    }
    CandleBlock out = new CandleBlock((int) Math.min(BLOCK, left));
    while (!out.isFull()) {
      CandleBlock from = recorded.get(block);
      int until = Math.min(from.size(), row + (int) left);
      while (row < until && !out.isFull()) {
        add(out, from, row++);
        left--;
      }
      if (row == from.size()) {
        move(from);
      }
    }
    return out;
  }

  private void add(CandleBlock out, CandleBlock from, int i) {
    long top = sign > 0 ? from.high(i) : from.low(i);
    long bottom = sign > 0 ? from.low(i) : from.high(i);
    out.add(
        0,
        from.openTime(i) + timeShift,
        price(from.open(i)),
        price(top),
        price(bottom),
        price(from.close(i)),
        from.volume(i));
  }

  private long price(long ticks) {
    return level + sign * (ticks - firstOpen);
  }

  /// To the next block, or to the next pass.
  private void move(CandleBlock done) {
    row = 0;
    if (++block < recorded.size()) {
      return;
    }
    block = 0;
    timeShift += span;
    level = price(done.close(done.size() - 1));
    sign = coin.nextBoolean() ? 1 : -1;
    if (!fits(sign)) {
      sign = -sign;
      if (!fits(sign)) {
        sign = 1;
        level = firstOpen;
      }
    }
  }

  /// Whether a pass this way stays between half the lowest and twice the highest recorded price.
  private boolean fits(int way) {
    long one = level + way * (lowest - firstOpen);
    long other = level + way * (highest - firstOpen);
    return 2 * Math.min(one, other) >= lowest && Math.max(one, other) <= 2 * highest;
  }

  @Override
  public void close() {
    left = 0;
  }
}
