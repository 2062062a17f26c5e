package io.fairgap.trading.strategy.crossover;

import io.fairgap.trading.decision.SetupId;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.Strategy;
import java.util.List;

/// Buys when the fast mean of closes crosses above the slow one and sells when it is no longer
/// above.
///
/// Above at t and not above at t−1 is a cross; equal is not above. The means are compared exactly,
/// as sums in ticks: fast sum × slow length against slow sum × fast length. There is no stop and no
/// target.
public final class MovingAverageCrossover implements Strategy {
  private final int fast;
  private final int slow;
  private long fastSum;
  private long slowSum;
  private boolean above;

  /// @param fast length of the shorter mean in candles, at least 1
  /// @param slow length of the longer mean, above `fast`
  public MovingAverageCrossover(int fast, int slow) {
    if (fast < 1 || slow <= fast) {
      throw new IllegalArgumentException(
          "the fast mean is shorter than the slow one: " + fast + ", " + slow);
    }
    this.fast = fast;
    this.slow = slow;
  }

  @Override
  public String name() {
    return "crossover";
  }

  @Override
  public ChartSettings.Depth depth() {
    return ChartSettings.Depth.CANDLES;
  }

  @Override
  public int lookBack() {
    return slow;
  }

  @Override
  public void onCandle(Moment moment, Analysis out) {
    Bars bars = moment.bars();
    int t = bars.last();
    long close = bars.close(t);
    fastSum += close;
    slowSum += close;
    if (t >= fast) {
      fastSum -= bars.close(t - fast);
    }
    if (t >= slow) {
      slowSum -= bars.close(t - slow);
    }
    if (t < slow - 1) {
      return;
    }
    boolean wasAbove = above;
    above = fastSum * slow > slowSum * fast;
    if (above == wasAbove || t == slow - 1) {
      return;
    }
    if (above) {
      out.propose(entry(moment, t, close));
    } else {
      out.exit(name());
    }
  }

  @Override
  public void adjust(Moment moment, Adjustment adjustment) {
    fastSum = sum(moment.bars(), fast);
    slowSum = sum(moment.bars(), slow);
  }

  private static long sum(Bars bars, int candles) {
    long sum = 0;
    for (int i = Math.max(0, bars.last() - candles + 1); i <= bars.last(); i++) {
      sum += bars.close(i);
    }
    return sum;
  }

  private Proposal entry(Moment moment, int t, long close) {
    String symbol = moment.instrument().symbol();
    long time = moment.openTime();
    return new Proposal(
        symbol,
        name(),
        SetupId.ofCandle(symbol, name(), time),
        Direction.BULLISH,
        1.0,
        close,
        0,
        0,
        0,
        "",
        0,
        false,
        List.of(),
        Occasion.ofCandle(t, time));
  }

  @Override
  public void save(StateWriter out) {
    out.put(fastSum).put(slowSum).put(above);
  }

  @Override
  public void load(StateReader in) {
    fastSum = in.getLong();
    slowSum = in.getLong();
    above = in.getBoolean();
  }
}
