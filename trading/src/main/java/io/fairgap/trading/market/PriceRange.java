package io.fairgap.trading.market;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The highest and lowest price of a stretch of candles, with the candles that made them first.
public final class PriceRange implements Stateful {
  private boolean empty = true;
  private long high;
  private long low;
  private int highAt;
  private int lowAt;

  public void clear() {
    empty = true;
  }

  public void add(int index, long candleHigh, long candleLow) {
    if (empty || candleHigh > high) {
      high = candleHigh;
      highAt = index;
    }
    if (empty || candleLow < low) {
      low = candleLow;
      lowAt = index;
    }
    empty = false;
  }

  public boolean isEmpty() {
    return empty;
  }

  /// In ticks.
  public long high() {
    return high;
  }

  /// In ticks.
  public long low() {
    return low;
  }

  public int highAt() {
    return highAt;
  }

  public int lowAt() {
    return lowAt;
  }

  @Override
  public void save(StateWriter out) {
    out.put(empty).put(high).put(low).put(highAt).put(lowAt);
  }

  @Override
  public void load(StateReader in) {
    empty = in.getBoolean();
    high = in.getLong();
    low = in.getLong();
    highAt = in.getInt();
    lowAt = in.getInt();
  }
}
