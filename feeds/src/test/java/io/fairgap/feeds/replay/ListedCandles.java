package io.fairgap.feeds.replay;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Candles from a list, in blocks of a few.
final class ListedCandles implements CandleSource {
  private final Deque<CandleBlock> blocks = new ArrayDeque<>();
  private boolean closed;

  ListedCandles(int perBlock, List<Candle> candles) {
    for (int from = 0; from < candles.size(); from += perBlock) {
      int to = Math.min(candles.size(), from + perBlock);
      blocks.add(CandleBlock.of(0, candles.subList(from, to)));
    }
  }

  @Override
  public @Nullable CandleBlock next() {
    return blocks.poll();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  record Row(int symbol, Candle candle) {}

  static List<Row> rows(CandleSource source) {
    List<Row> rows = new ArrayList<>();
    for (CandleBlock block; (block = source.next()) != null; ) {
      for (int row = 0; row < block.size(); row++) {
        rows.add(new Row(block.symbol(row), block.candle(row)));
      }
    }
    return rows;
  }
}
