package io.fairgap.backtest.replay;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.FinerCandles;
import org.jspecify.annotations.Nullable;

/// Finer candles of one symbol, read along with the run; a stretch whose first finer candle is
/// missing is not shown.
public final class DetailCandles implements FinerCandles, AutoCloseable {
  private final int symbol;
  private final CandleSource source;
  private final long length;
  private @Nullable CandleBlock block;
  private int row;

  /// @param symbol its number in the run
  /// @param timeframe of the finer candles
  public DetailCandles(int symbol, CandleSource source, Timeframe timeframe) {
    this.symbol = symbol;
    this.source = source;
    this.length = timeframe.millis();
    this.block = source.next();
  }

  @Override
  public boolean between(int askedSymbol, long from, long to, Sink sink) {
    if (askedSymbol != symbol || !moveTo(from)) {
      return false;
    }
    for (CandleBlock at = block; at != null && at.openTime(row) < to; at = block) {
      sink.candle(at.openTime(row), length, at.open(row), at.high(row), at.low(row), at.close(row));
      next();
    }
    return true;
  }

  /// Whether a finer candle opens just then.
  private boolean moveTo(long time) {
    while (block != null && block.openTime(row) < time) {
      next();
    }
    return block != null && block.openTime(row) == time;
  }

  private void next() {
    row++;
    if (block != null && row == block.size()) {
      block = source.next();
      row = 0;
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
