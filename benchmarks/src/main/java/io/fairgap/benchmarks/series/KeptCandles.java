package io.fairgap.benchmarks.series;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Candles kept in memory, so that a benchmark measures what it is about and no reading.
public final class KeptCandles implements CandleSource {
  private final List<CandleBlock> blocks;
  private int next;

  public KeptCandles(List<CandleBlock> blocks) {
    this.blocks = blocks;
  }

  /// All blocks of a source, which is closed.
  public static List<CandleBlock> of(CandleSource source) {
    List<CandleBlock> blocks = new ArrayList<>();
    try (source) {
      for (CandleBlock block = source.next(); block != null; block = source.next()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  @Override
  public @Nullable CandleBlock next() {
    return next < blocks.size() ? blocks.get(next++) : null;
  }

  @Override
  public void close() {
    next = blocks.size();
  }
}
