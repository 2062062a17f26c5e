package io.fairgap.feeds.replay;

import io.fairgap.trading.cleaning.CleaningSettings;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import org.jspecify.annotations.Nullable;

/// One symbol's candles with its gaps in time filled: flat at the last close, with volume 0.
///
/// Every gap is filled, nights and weekends too, so this is for markets that never close; but one
/// that is too long to be an interruption stays open. Several symbols are filled each by itself,
/// then merged. A step of up to one and a half timeframes is none: a day on which clocks change is
/// an hour longer and lacks no candle.
public final class FlatFilled implements CandleSource {
  private final CandleSource source;
  private final long timeframe;
  private final long longest;
  private @Nullable CandleBlock block;
  private int row;
  private long lastTime;
  private long lastClose;
  private boolean begun;
  private long filled;
  private long leftOpen;

  /// Fills gaps of up to a week.
  public FlatFilled(CandleSource source, Timeframe timeframe) {
    this(source, timeframe, CleaningSettings.LONGEST_FILL);
  }

  /// @param longest milliseconds of missing time that are filled at most
  public FlatFilled(CandleSource source, Timeframe timeframe, long longest) {
    this.source = source;
    this.timeframe = timeframe.millis();
    this.longest = longest;
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
    if (begun && isToFill(time)) {
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

  /// Whether time is missing before a candle, and little enough of it.
  private boolean isToFill(long time) {
    if (2 * (time - lastTime) <= 3 * timeframe) {
      return false;
    }
    if (time - lastTime - timeframe > longest) {
      leftOpen++;
      return false;
    }
    return true;
  }

  /// How many candles were made up so far.
  public long filled() {
    return filled;
  }

  /// How many gaps were too long to be filled, so far.
  public long leftOpen() {
    return leftOpen;
  }

  @Override
  public void close() {
    source.close();
  }
}
