package io.fairgap.feeds.replay;

import io.fairgap.trading.market.CandleBlock;
import org.jspecify.annotations.Nullable;

/// The candles of a source that open within a range; the whole source is read all the same.
public final class Ranged implements CandleSource {
  private final CandleSource source;
  private final TimeRange range;

  public Ranged(CandleSource source, TimeRange range) {
    this.source = source;
    this.range = range;
  }

  @Override
  public @Nullable CandleBlock next() {
    for (CandleBlock block; (block = source.next()) != null; ) {
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

  @Override
  public void close() {
    source.close();
  }
}
