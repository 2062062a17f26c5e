package io.fairgap.trading.market;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The highest and lowest price of a stretch of candles, with the candles that made them first.
public final class PriceRange implements Stateful {
  private long high = Long.MIN_VALUE;
  private long low = Long.MAX_VALUE;
  private int highAt;
  private int lowAt;

  public void clear() {
    high = Long.MIN_VALUE;
    low = Long.MAX_VALUE;
  }

  public void add(int index, long candleHigh, long candleLow) {
    if (candleHigh > high) {
      high = candleHigh;
      highAt = index;
    }
    if (candleLow < low) {
      low = candleLow;
      lowAt = index;
    }
  }

  /// Takes in a stretch of later candles.
  public void add(PriceRange later) {
    if (!later.isEmpty()) {
      add(later.highAt, later.high, low);
      add(later.lowAt, high, later.low);
    }
  }

  public void adjust(Adjustment adjustment) {
    if (!isEmpty()) {
      high = adjustment.price(high);
      low = adjustment.price(low);
    }
  }

  public boolean isEmpty() {
    return high < low;
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
    out.put(high).put(low).put(highAt).put(lowAt);
  }

  @Override
  public void load(StateReader in) {
    high = in.getLong();
    low = in.getLong();
    highAt = in.getInt();
    lowAt = in.getInt();
  }
}
