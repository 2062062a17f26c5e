package io.fairgap.trading.drawing;

import io.fairgap.trading.market.Candle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Picks the candles around a trade out of all of a symbol's as they pass by.
public final class TradeCandles {
  private static final int BEFORE = 240;
  private static final int AFTER = 30;

  private final long signal;
  private final long end;
  private final Deque<Candle> picked = new ArrayDeque<>();
  private int before;
  private int after;

  /// @param signal open time of the candle after which it was entered
  /// @param end open time of the candle of the exit; [Long#MAX_VALUE] while it is open
  public TradeCandles(long signal, long end) {
    this.signal = signal;
    this.end = end;
  }

  /// Takes the next candle in order of time.
  ///
  /// @return whether later ones are needed
  public boolean take(Candle candle) {
    if (after == AFTER) {
      return false;
    }
    picked.addLast(candle);
    if (candle.openTime() < signal && ++before > BEFORE) {
      picked.removeFirst();
      before--;
    }
    if (candle.openTime() > end) {
      after++;
    }
    return after < AFTER;
  }

  /// Some before the signal, all until the exit, some after.
  public List<Candle> candles() {
    return new ArrayList<>(picked);
  }
}
