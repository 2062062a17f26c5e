package io.fairgap.trading.indicator;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The relative strength index of J. Welles Wilder, New Concepts in Technical Trading Systems
/// (1978): 100 · gain / (gain + loss), where gain and loss are smoothed changes of the close.
///
/// As he does, it begins with the plain means of the first `length` changes, and goes on with mean
/// + (change − mean) / length. A price that never moved has neither gain nor loss and reads 50.
final class RelativeStrength implements Stateful {
  private static final double HUNDRED = 100;
  private static final double NEUTRAL = 50;

  private final int length;
  private final Closes closes;
  private int changes;
  private double gain;
  private double loss;

  /// @param closes brought up to date before this index is
  RelativeStrength(int length, Closes closes) {
    this.length = length;
    this.closes = closes;
  }

  void onClose() {
    if (closes.count() < 2) {
      return;
    }
    long change = closes.get(0) - closes.get(1);
    changes = Math.min(changes + 1, length + 1);
    gain = smoothed(gain, Math.max(change, 0));
    loss = smoothed(loss, Math.max(-change, 0));
  }

  /// The first values are summed, and divided with the last of them.
  private double smoothed(double before, long value) {
    if (changes > length) {
      return before + (value - before) / length;
    }
    double sum = before + value;
    return changes == length ? sum / length : sum;
  }

  /// From 0 to 100; NaN until there are `length` changes.
  double value() {
    if (changes < length) {
      return Double.NaN;
    }
    double both = gain + loss;
    return both == 0 ? NEUTRAL : HUNDRED * gain / both;
  }

  @Override
  public void save(StateWriter out) {
    out.put(changes).put(gain).put(loss);
  }

  @Override
  public void load(StateReader in) {
    changes = in.getInt();
    gain = in.getDouble();
    loss = in.getDouble();
  }
}
