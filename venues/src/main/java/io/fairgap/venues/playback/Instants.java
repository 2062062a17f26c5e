package io.fairgap.venues.playback;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import org.jspecify.annotations.Nullable;

/// Cuts a source of candles into blocks of whole instants: all candles of one open time are in one
/// block, so that rounds can be announced with all their members.
final class Instants implements AutoCloseable {
  private final CandleSource source;
  private final long after;
  private @Nullable CandleBlock block;
  private int row;

  /// @param after open time up to which candles are left out
  Instants(CandleSource source, long after) {
    this.source = source;
    this.after = after;
  }

  /// The candles of the next instants.
  ///
  /// @param limit how many candles there are at most, unless one instant has more
  /// @param single whether one instant is enough
  @Nullable CandleBlock next(int limit, boolean single) {
    CandleBlock candles = new CandleBlock(limit);
    long instant = Long.MIN_VALUE;
    while (hasRow()) {
      CandleBlock from = row();
      long openTime = from.openTime(row);
      boolean begins = openTime != instant;
      if (begins && candles.size() > 0 && (single || candles.size() * 2 > limit)) {
        return candles;
      }
      instant = openTime;
      if (candles.isFull()) {
        candles = larger(candles);
      }
      candles.add(from.symbol(row), from, row);
      row++;
    }
    return candles.size() == 0 ? null : candles;
  }

  private boolean hasRow() {
    while (true) {
      CandleBlock now = block;
      if (now == null || row == now.size()) {
        now = source.next();
        block = now;
        row = 0;
        if (now == null) {
          return false;
        }
      }
      if (now.openTime(row) > after) {
        return true;
      }
      row++;
    }
  }

  private CandleBlock row() {
    CandleBlock now = block;
    if (now == null) {
      throw new IllegalStateException("there is no candle");
    }
    return now;
  }

  private static CandleBlock larger(CandleBlock candles) {
    CandleBlock larger = new CandleBlock(candles.size() * 2);
    for (int i = 0; i < candles.size(); i++) {
      larger.add(candles.symbol(i), candles, i);
    }
    return larger;
  }

  @Override
  public void close() {
    source.close();
  }
}
