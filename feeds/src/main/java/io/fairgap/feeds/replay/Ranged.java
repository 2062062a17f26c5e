package io.fairgap.feeds.replay;

import io.fairgap.trading.market.CandleBlock;
import org.jspecify.annotations.Nullable;

/// The candles of a source that open within a range; the whole source is read all the same.
public final class Ranged implements CandleSource {
  private final CandleSource source;
  private final TimeRange range;
  private long first = Long.MIN_VALUE;
  private long last = Long.MIN_VALUE;

  public Ranged(CandleSource source, TimeRange range) {
    this.source = source;
    this.range = range;
  }

  @Override
  public @Nullable CandleBlock next() {
    for (CandleBlock block; (block = source.next()) != null; ) {
      first = first == Long.MIN_VALUE ? block.openTime(0) : first;
      last = block.openTime(block.size() - 1);
      CandleBlock inside = inside(block);
      if (inside.size() > 0) {
        return inside;
      }
    }
    return null;
  }

  private CandleBlock inside(CandleBlock block) {
    if (range.contains(block.openTime(0)) && range.contains(block.openTime(block.size() - 1))) {
      return block;
    }
    CandleBlock inside = new CandleBlock(block.size());
    for (int row = 0; row < block.size(); row++) {
      if (range.contains(block.openTime(row))) {
        inside.add(block.symbol(row), block, row);
      }
    }
    return inside;
  }

  /// The first open time of the source, in the range or not; only when all was read.
  public long first() {
    return first;
  }

  /// The last open time of the source, in the range or not; only when all was read.
  public long last() {
    return last;
  }

  @Override
  public void close() {
    source.close();
  }
}
