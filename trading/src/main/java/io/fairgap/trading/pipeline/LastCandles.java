package io.fairgap.trading.pipeline;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Occasion;
import java.util.Arrays;

/// Where every symbol stands: a decision that no candle brought is told at its symbol's last one.
final class LastCandles implements Stateful {
  private final int[] rows;
  private final long[] times;

  LastCandles(int symbols) {
    rows = new int[symbols];
    times = new long[symbols];
    Arrays.fill(rows, -1);
  }

  void came(int symbol, int row, long time) {
    rows[symbol] = row;
    times[symbol] = time;
  }

  int row(int symbol) {
    return rows[symbol];
  }

  long time(int symbol) {
    return times[symbol];
  }

  Occasion of(int symbol) {
    return Occasion.ofCandle(rows[symbol], times[symbol]);
  }

  /// A setup of the symbol at its last candle.
  Occasion of(int symbol, Occasion setup) {
    return setup.at(rows[symbol], times[symbol]);
  }

  @Override
  public void save(StateWriter out) {
    out.put(rows, 0, rows.length).put(times, 0, times.length);
  }

  @Override
  public void load(StateReader in) {
    in.get(rows, 0, rows.length);
    in.get(times, 0, times.length);
  }
}
