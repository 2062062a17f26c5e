package io.fairgap.trading.detection;

import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.stream.IntStream;

/// The last candle's volume against the mean of the 20 before it.
final class Volumes implements Stateful {
  static final int COUNT = 20;
  private static final long SPIKE = 2;

  private long sum;
  private long before;
  private boolean spike;

  /// Takes the last candle in.
  void onCandle(Bars bars) {
    int t = bars.last();
    before = sum;
    spike = t >= COUNT && bars.volume(t) * COUNT > SPIKE * sum;
    sum += bars.volume(t);
    if (t >= COUNT) {
      sum -= bars.volume(t - COUNT);
    }
  }

  /// The candles were adjusted; what was said of the last one stays.
  void adjust(Bars bars) {
    int t = bars.last();
    before = sum(bars, t - COUNT, t);
    sum = sum(bars, t - COUNT + 1, t + 1);
  }

  private static long sum(Bars bars, int from, int to) {
    return IntStream.range(Math.max(0, from), to).mapToLong(bars::volume).sum();
  }

  /// Whether it is more than twice the mean.
  boolean isSpike() {
    return spike;
  }

  /// Whether it is at least `ratio` times the mean.
  boolean isAtLeast(Ratio ratio, Bars bars) {
    return bars.last() >= COUNT && ratio.isAtMost(bars.volume(bars.last()) * COUNT, before);
  }

  @Override
  public void save(StateWriter out) {
    out.put(sum).put(before).put(spike);
  }

  @Override
  public void load(StateReader in) {
    sum = in.getLong();
    before = in.getLong();
    spike = in.getBoolean();
  }
}
