package io.fairgap.feeds.replay;

import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import org.jspecify.annotations.Nullable;

/// One symbol's candles with its gaps in time filled: flat at the last close, with volume 0.
///
/// Every gap is filled, nights and weekends too, so this is for markets that never close. Several
/// symbols are filled each by itself, then merged. A step of up to one and a half timeframes is
/// none: a day on which clocks change is an hour longer and lacks no candle.
public final class FlatFilled implements CandleSource {
  private final CandleSource source;
  private final long timeframe;
  private @Nullable CandleBlock block;
  private int row;
  private long lastTime;
  private long lastClose;
  private boolean begun;
  private long filled;

  public FlatFilled(CandleSource source, Timeframe timeframe) {
    this.source = source;
    this.timeframe = timeframe.millis();
  }

  @Override
  public @Nullable CandleBlock next() {
    CandleBlock full = new CandleBlock(BLOCK);
    while (!full.isFull()) {
      if (block == null || row == block.size()) {
        block = source.next();
        row = 0;
      }
      if (block == null) {
        break;
      }
      add(full, block);
    }
    return full.size() == 0 ? null : full;
  }

  private void add(CandleBlock full, CandleBlock from) {
    long time = from.openTime(row);
    if (begun && 2 * (time - lastTime) > 3 * timeframe) {
      lastTime += timeframe;
      full.add(from.symbol(row), lastTime, lastClose, lastClose, lastClose, lastClose, 0);
      filled++;
      return;
    }
    full.add(from.symbol(row), from, row);
    lastTime = time;
    lastClose = from.close(row);
    begun = true;
    row++;
  }

  /// How many candles were made up so far.
  public long filled() {
    return filled;
  }

  @Override
  public void close() {
    source.close();
  }
}
