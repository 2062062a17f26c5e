package io.fairgap.trading.detection;

import io.fairgap.trading.market.Bars;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import org.jspecify.annotations.Nullable;

/// Finds the swings of one radius: p is a swing high of radius R when its high is above those of
/// the R candles before it and not below those of the R candles after it; lows mirrored. Known R
/// candles later.
///
/// What is a swing at one radius is one at every smaller radius, so a wider finder looks only where
/// a narrower one found something, which is seldom.
final class Swings implements Stateful {
  private final int radius;
  private final @Nullable Swings narrower;
  private final int first;

  /// The latest answers, one bit each: bit d is that for the candle `radius` + d before the last.
  private long highs;

  private long lows;

  /// @param narrower finder of a smaller radius that sees every candle before this one does; null
  ///   for none
  Swings(int radius, @Nullable Swings narrower) {
    this.radius = radius;
    this.narrower = narrower == null || radius - narrower.radius >= Long.SIZE ? null : narrower;
    first = this.narrower == null ? 1 : this.narrower.radius + 1;
  }

  /// Looks at the candle `radius` before the last one.
  void onCandle(Bars bars) {
    int p = bars.last() - radius;
    highs <<= 1;
    lows <<= 1;
    if (p < radius) {
      return;
    }
    if (narrower == null) {
      highs |= isHigh(bars, p) ? 1 : 0;
      lows |= isLow(bars, p) ? 1 : 0;
      return;
    }
    int bit = radius - narrower.radius;
    if ((narrower.highs >>> bit & 1) != 0 && isHigh(bars, p)) {
      highs |= 1;
    }
    if ((narrower.lows >>> bit & 1) != 0 && isLow(bars, p)) {
      lows |= 1;
    }
  }

  private boolean isHigh(Bars bars, int p) {
    long price = bars.high(p);
    for (int distance = first; distance <= radius; distance++) {
      // One branch for both sides: each by itself is a coin that the processor cannot foresee.
      if (Math.max(bars.high(p - distance), bars.high(p + distance) - 1) >= price) {
        return false;
      }
    }
    return true;
  }

  private boolean isLow(Bars bars, int p) {
    long price = bars.low(p);
    for (int distance = first; distance <= radius; distance++) {
      if (Math.min(bars.low(p - distance), bars.low(p + distance) + 1) <= price) {
        return false;
      }
    }
    return true;
  }

  /// Whether the candle `radius` before the last one is a swing high.
  boolean isHigh() {
    return (highs & 1) != 0;
  }

  /// Whether the candle `radius` before the last one is a swing low.
  boolean isLow() {
    return (lows & 1) != 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(highs).put(lows);
  }

  @Override
  public void load(StateReader in) {
    highs = in.getLong();
    lows = in.getLong();
  }
}
