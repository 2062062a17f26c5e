package io.fairgap.backtest.recording;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.order.FinerCandles;
import org.jspecify.annotations.Nullable;

/// Finer candles on their way to the venue, of which the one that meets the orders just now can be
/// asked for.
final class FinerInHand implements FinerCandles {
  private final FinerCandles finer;
  private boolean inside;
  private long time;
  private long open;
  private long high;
  private long low;
  private long close;

  FinerInHand(FinerCandles finer) {
    this.finer = finer;
  }

  @Override
  public boolean between(int symbol, long from, long to, Sink sink) {
    boolean shown =
        finer.between(
            symbol, from, to, (at, length, o, h, l, c) -> pass(at, length, o, h, l, c, sink));
    inside = false;
    return shown;
  }

  private void pass(long at, long length, long o, long h, long l, long c, Sink sink) {
    inside = true;
    time = at;
    open = o;
    high = h;
    low = l;
    close = c;
    sink.candle(at, length, o, h, l, c);
  }

  /// The finer candle that meets the orders; null when a whole candle does.
  @Nullable Candle candle() {
    return inside ? new Candle(time, open, high, low, close, 0) : null;
  }
}
