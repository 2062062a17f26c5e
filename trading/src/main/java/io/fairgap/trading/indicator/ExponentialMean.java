package io.fairgap.trading.indicator;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// A mean in which a value n steps back weighs (1 − 2 / (length + 1))^n.
///
/// It begins with the plain mean of the first `length` values, so that it does not hang on the very
/// first one.
final class ExponentialMean implements Stateful {
  private final int length;
  private int seeds;
  private double mean;

  ExponentialMean(int length) {
    this.length = length;
  }

  void onValue(double value) {
    if (seeds < length) {
      // The sum until it is divided.
      mean += value;
      seeds++;
      if (seeds == length) {
        mean /= length;
      }
    } else {
      mean += (value - mean) * 2 / (length + 1);
    }
  }

  /// NaN until there are `length` values.
  double value() {
    return seeds < length ? Double.NaN : mean;
  }

  @Override
  public void save(StateWriter out) {
    out.put(seeds).put(mean);
  }

  @Override
  public void load(StateReader in) {
    seeds = in.getInt();
    mean = in.getDouble();
  }
}
