package io.fairgap.backtest.experiment;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import java.util.ArrayList;
import java.util.List;

/// Candles read once and run many times, from any number of threads; nobody changes them any more.
///
/// @param blocks in order of time and symbol
public record LoadedCandles(List<CandleBlock> blocks) {
  public LoadedCandles {
    blocks = List.copyOf(blocks);
  }

  /// Reads a source to its end and closes it.
  public static LoadedCandles of(CandleSource source) {
    List<CandleBlock> blocks = new ArrayList<>();
    try (source) {
      for (CandleBlock block; (block = source.next()) != null; ) {
        blocks.add(block);
      }
    }
    return new LoadedCandles(blocks);
  }

  public long count() {
    return blocks.stream().mapToLong(CandleBlock::size).sum();
  }

  /// The open time of candle `number`, counted over all symbols from 0.
  public long openTime(long number) {
    long before = 0;
    for (CandleBlock block : blocks) {
      if (number < before + block.size()) {
        return block.openTime((int) (number - before));
      }
      before += block.size();
    }
    throw new IndexOutOfBoundsException("there is no candle " + number);
  }

  /// The candles that opened before `time`.
  public LoadedCandles before(long time) {
    return between(Long.MIN_VALUE, time);
  }

  /// The candles that opened at `time` or later.
  public LoadedCandles from(long time) {
    return between(time, Long.MAX_VALUE);
  }

  private LoadedCandles between(long from, long to) {
    List<CandleBlock> inside = new ArrayList<>();
    for (CandleBlock block : blocks) {
      if (block.openTime(0) >= from && block.openTime(block.size() - 1) < to) {
        inside.add(block);
        continue;
      }
      CandleBlock part = new CandleBlock(block.size());
      for (int row = 0; row < block.size(); row++) {
        if (block.openTime(row) >= from && block.openTime(row) < to) {
          part.add(block.symbol(row), block, row);
        }
      }
      if (part.size() > 0) {
        inside.add(part);
      }
    }
    return new LoadedCandles(inside);
  }
}
