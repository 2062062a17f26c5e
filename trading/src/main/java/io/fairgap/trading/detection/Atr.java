package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The average true range over 14 candles by Wilder's smoothing: `a + (tr − a) / 14`, begun with
/// the plain mean of the first 14 ranges (Wilder, New Concepts in Technical Trading Systems, 1978).
///
/// Until 14 ranges exist it is the mean of those there are. The first candle's range is high − low.
public final class Atr implements Stateful {
  private static final int PERIOD = 14;

  private double value;
  private long sum;
  private int count;

  /// Takes the last candle in.
  public void onCandle(Bars bars) {
    long range = range(bars, bars.last());
    if (count < PERIOD) {
      sum += range;
      value = (double) sum / ++count;
    } else {
      value += (range - value) / PERIOD;
    }
  }

  private static long range(Bars bars, int t) {
    long range = bars.high(t) - bars.low(t);
    if (t > 0) {
      long before = bars.close(t - 1);
      range = Math.max(range, Math.max(bars.high(t) - before, before - bars.low(t)));
    }
    return range;
  }

  /// The candles were adjusted: a plain mean is taken of them again, a smoothed one goes with the
  /// prices' scale.
  void adjust(Adjustment adjustment, Bars bars) {
    if (bars.last() >= PERIOD) {
      sum = Math.round(adjustment.distance((double) sum));
      value = adjustment.distance(value);
      return;
    }
    sum = 0;
    for (int t = 0; t <= bars.last(); t++) {
      sum += range(bars, t);
    }
    value = count == 0 ? 0 : (double) sum / count;
  }

  /// In ticks, the last candle included; 0 before the first.
  public double value() {
    return value;
  }

  @Override
  public void save(StateWriter out) {
    out.put(value).put(sum).put(count);
  }

  @Override
  public void load(StateReader in) {
    value = in.getDouble();
    sum = in.getLong();
    count = in.getInt();
  }
}
