package io.fairgap.trading.market;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.Arrays;

/// Many candles as columns: the unit in which recorded candles travel.
///
/// A block is filled by one owner through [#add], handed on, and then only read. Rows are in order
/// of open time, and rows of one open time in order of symbol.
public final class CandleBlock implements Stateful {
  private final int[] symbol;
  private final long[] openTime;
  private final long[] open;
  private final long[] high;
  private final long[] low;
  private final long[] close;
  private final long[] volume;
  private int size;

  /// An empty block that holds up to `capacity` candles.
  public CandleBlock(int capacity) {
    symbol = new int[capacity];
    openTime = new long[capacity];
    open = new long[capacity];
    high = new long[capacity];
    low = new long[capacity];
    close = new long[capacity];
    volume = new long[capacity];
  }

  /// A block of one symbol's candles.
  public static CandleBlock of(int symbol, Iterable<Candle> candles) {
    int count = 0;
    for (Candle _ : candles) {
      count++;
    }
    CandleBlock block = new CandleBlock(count);
    for (Candle candle : candles) {
      block.add(symbol, candle);
    }
    return block;
  }

  /// Appends a candle; `symbol` is the index of its symbol in the run, from 0.
  public void add(
      int symbolIndex,
      long time,
      long openTicks,
      long highTicks,
      long lowTicks,
      long closeTicks,
      long lots) {
    int row = size++;
    symbol[row] = symbolIndex;
    openTime[row] = time;
    open[row] = openTicks;
    high[row] = highTicks;
    low[row] = lowTicks;
    close[row] = closeTicks;
    volume[row] = lots;
  }

  public void add(int symbolIndex, Candle candle) {
    add(
        symbolIndex,
        candle.openTime(),
        candle.open(),
        candle.high(),
        candle.low(),
        candle.close(),
        candle.volume());
  }

  /// Appends row `row` of another block under symbol index `symbolIndex`.
  public void add(int symbolIndex, CandleBlock other, int row) {
    add(
        symbolIndex,
        other.openTime[row],
        other.open[row],
        other.high[row],
        other.low[row],
        other.close[row],
        other.volume[row]);
  }

  /// Empties the block, for its owner alone.
  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public boolean isFull() {
    return size == symbol.length;
  }

  public int symbol(int row) {
    return symbol[row];
  }

  public long openTime(int row) {
    return openTime[row];
  }

  public long open(int row) {
    return open[row];
  }

  public long high(int row) {
    return high[row];
  }

  public long low(int row) {
    return low[row];
  }

  public long close(int row) {
    return close[row];
  }

  public long volume(int row) {
    return volume[row];
  }

  public Candle candle(int row) {
    return new Candle(openTime[row], open[row], high[row], low[row], close[row], volume[row]);
  }

  @Override
  public void save(StateWriter out) {
    out.put(size);
    for (int row = 0; row < size; row++) {
      out.put(symbol[row]).put(openTime[row]);
      out.put(open[row]).put(high[row]).put(low[row]).put(close[row]).put(volume[row]);
    }
  }

  @Override
  public void load(StateReader in) {
    clear();
    for (int rows = in.getInt(); rows > 0; rows--) {
      add(
          in.getInt(),
          in.getLong(),
          in.getLong(),
          in.getLong(),
          in.getLong(),
          in.getLong(),
          in.getLong());
    }
  }

  @Override
  public String toString() {
    return "CandleBlock["
        + size
        + (size == 0 ? "" : " from " + openTime[0] + " to " + openTime[size - 1])
        + ", symbols "
        + Arrays.stream(symbol, 0, size).distinct().count()
        + "]";
  }
}
