package io.fairgap.trading.indicator;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The mean of the last closes. Their sum is exact.
final class SimpleMean implements Stateful {
  private final int length;
  private final Closes closes;
  private long sum;

  /// @param closes brought up to date before this mean is; they reach back farther than `length`
  SimpleMean(int length, Closes closes) {
    this.length = length;
    this.closes = closes;
  }

  void onClose() {
    sum += closes.get(0);
    if (closes.count() > length) {
      sum -= closes.get(length);
    }
  }

  /// NaN until there are enough closes.
  double value() {
    return closes.count() < length ? Double.NaN : (double) sum / length;
  }

  @Override
  public void save(StateWriter out) {
    out.put(sum);
  }

  @Override
  public void load(StateReader in) {
    sum = in.getLong();
  }
}
