package io.fairgap.trading.detection;

import io.fairgap.trading.market.Bars;

/// Finds the swings of one side, at every radius up to its reach: p is a swing high of radius R
/// when its high is above those of the R candles before it and not below those of the R candles
/// after it; lows mirrored. Known R candles later.
///
/// The candles that no later one has passed stand in a stack, the latest on top. What a new candle
/// passes can be no swing any more and leaves; what it meets then is the nearest candle before it
/// that it is not above. So every candle comes and goes once, whatever the radii are. Written for
/// highs; lows are negated.
///
/// It keeps nothing that the candles do not say, so it has no state of its own to save.
final class Swings {
  private static final int PASSED = -1;

  private final Extreme extreme;
  private final int reach;
  private final int mask;
  private final int[] standing;
  private final long[] prices;

  /// By candle: how many directly before it lie below it; [#PASSED] when a later one is above it.
  private final int[] below;

  private int bottom;
  private int top;

  /// @param reach the widest radius that is asked for, at least 1
  Swings(Extreme extreme, int reach) {
    this.extreme = extreme;
    this.reach = reach;
    int capacity = Integer.highestOneBit(reach + 1) << 1;
    mask = capacity - 1;
    standing = new int[capacity];
    prices = new long[capacity];
    below = new int[capacity];
  }

  /// How many candles before the last one it looks at.
  static int lookBack(int reach) {
    return 2 * reach;
  }

  /// Takes the last candle in.
  void onCandle(Bars bars) {
    int t = bars.last();
    add(t, extreme == Extreme.HIGH ? bars.high(t) : -bars.low(t));
  }

  private void add(int t, long price) {
    if (top > bottom && standing[bottom & mask] < t - reach) {
      bottom++;
    }
    while (top > bottom && prices[top - 1 & mask] < price) {
      top--;
      below[standing[top & mask] & mask] = PASSED;
    }
    below[t & mask] = top > bottom ? t - standing[top - 1 & mask] - 1 : Math.min(t, reach);
    standing[top & mask] = t;
    prices[top & mask] = price;
    top++;
  }

  /// Whether the candle `radius` before candle `t`, the last one, is a swing of that radius.
  boolean isSwing(int t, int radius) {
    return t >= radius && below[t - radius & mask] >= radius;
  }

  /// Looks at all candles anew, as they were adjusted or come from a saved state.
  void lookAgain(Bars bars) {
    bottom = 0;
    top = 0;
    int first = Math.max(0, bars.last() - lookBack(reach));
    for (int t = first; t <= bars.last(); t++) {
      add(t, extreme == Extreme.HIGH ? bars.high(t) : -bars.low(t));
    }
  }
}
