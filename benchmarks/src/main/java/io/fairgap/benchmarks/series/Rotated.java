package io.fairgap.benchmarks.series;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Recorded candles of one symbol as another symbol's: begun on a day that a seed decides, upside
/// down for half of the seeds, and begun anew where the recording ends. Open times are those of a
/// market without a hole from the recording's first candle on, so that many symbols close together.
/// Seed 0 is the recording as it is.
public final class Rotated implements CandleSource {
  private static final long DAY = 86_400_000L;

  private final CandleBlock recorded;
  private final long timeframe;
  private final long candles;
  private final int offset;
  private final long mirror;
  private int done;

  /// @param candles how many are wanted
  public Rotated(List<CandleBlock> recorded, Timeframe timeframe, int candles, long seed) {
    this.recorded = joined(recorded);
    this.timeframe = timeframe.millis();
    this.candles = candles;
    int size = this.recorded.size();
    int day = (int) (DAY / this.timeframe);
    SplittableRandom random = new SplittableRandom(seed);
    offset = seed == 0 ? 0 : random.nextInt(Math.max(1, size / day)) * day;
    mirror = seed != 0 && random.nextBoolean() ? extremes(this.recorded) : 0;
  }

  private static CandleBlock joined(List<CandleBlock> blocks) {
    CandleBlock all = new CandleBlock(blocks.stream().mapToInt(CandleBlock::size).sum());
    for (CandleBlock block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        all.add(0, block, i);
      }
    }
    return all;
  }

  /// The sum of lowest and highest price, against which a mirrored one stays in their range.
  private static long extremes(CandleBlock candles) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = 0; i < candles.size(); i++) {
      low = Math.min(low, candles.low(i));
      high = Math.max(high, candles.high(i));
    }
    return low + high;
  }

  @Override
  public @Nullable CandleBlock next() {
    if (done == candles) {
      return null;
    }
    CandleBlock block = new CandleBlock((int) Math.min(BLOCK, candles - done));
    while (!block.isFull()) {
      add(block, (offset + done) % recorded.size());
      done++;
    }
    return block;
  }

  private void add(CandleBlock block, int i) {
    boolean upright = mirror == 0;
    block.add(
        0,
        recorded.openTime(0) + done * timeframe,
        price(recorded.open(i)),
        price(upright ? recorded.high(i) : recorded.low(i)),
        price(upright ? recorded.low(i) : recorded.high(i)),
        price(recorded.close(i)),
        recorded.volume(i));
  }

  private long price(long ticks) {
    return mirror == 0 ? ticks : mirror - ticks;
  }

  @Override
  public void close() {
    done = (int) candles;
  }
}
