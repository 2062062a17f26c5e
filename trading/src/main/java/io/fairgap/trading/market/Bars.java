package io.fairgap.trading.market;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The latest candles of one timeframe: a ring of primitive columns, read by absolute index from 0.
///
/// Only the last [#capacity()] candles can be read; older indices give the values that have taken
/// their place, so a reader keeps to its own look-back.
public final class Bars implements Stateful {
  private final int mask;
  private final long[] openTime;
  private final long[] open;
  private final long[] high;
  private final long[] low;
  private final long[] close;
  private final long[] volume;
  private int last = -1;

  /// @param lookBack how many candles before the last one can be read
  public Bars(int lookBack) {
    int capacity = Integer.highestOneBit(Math.max(lookBack, 1)) << 1;
    mask = capacity - 1;
    openTime = new long[capacity];
    open = new long[capacity];
    high = new long[capacity];
    low = new long[capacity];
    close = new long[capacity];
    volume = new long[capacity];
  }

  public void add(long time, long o, long h, long l, long c, long v) {
    int i = ++last & mask;
    openTime[i] = time;
    open[i] = o;
    high[i] = h;
    low[i] = l;
    close[i] = c;
    volume[i] = v;
  }

  public int capacity() {
    return mask + 1;
  }

  /// Index of the last candle; −1 before the first.
  public int last() {
    return last;
  }

  public long openTime(int index) {
    return openTime[index & mask];
  }

  /// Price in ticks; so are [#high], [#low] and [#close].
  public long open(int index) {
    return open[index & mask];
  }

  public long high(int index) {
    return high[index & mask];
  }

  public long low(int index) {
    return low[index & mask];
  }

  public long close(int index) {
    return close[index & mask];
  }

  /// Traded quantity in lots.
  public long volume(int index) {
    return volume[index & mask];
  }

  /// The size of the candle's body, in ticks.
  public long body(int index) {
    int i = index & mask;
    return Math.abs(close[i] - open[i]);
  }

  /// Puts all candles on the ruler of an adjustment.
  public void adjust(Adjustment adjustment) {
    for (int index = first(); index <= last; index++) {
      int i = index & mask;
      open[i] = adjustment.price(open[i]);
      high[i] = adjustment.price(high[i]);
      low[i] = adjustment.price(low[i]);
      close[i] = adjustment.price(close[i]);
      volume[i] = adjustment.lots(volume[i]);
    }
  }

  @Override
  public void save(StateWriter out) {
    out.put(last);
    for (int i = first(); i <= last; i++) {
      out.put(openTime(i)).put(open(i)).put(high(i)).put(low(i)).put(close(i)).put(volume(i));
    }
  }

  @Override
  public void load(StateReader in) {
    int end = in.getInt();
    last = Math.max(-1, end - capacity());
    while (last < end) {
      add(in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }
  }

  private int first() {
    return Math.max(0, last - mask);
  }
}
