package io.fairgap.trading.detection;

import io.fairgap.trading.market.Bars;

/// Finds swings: p is a swing high of radius R when its high is above those of the R candles before
/// it and not below those of the R candles after it; lows mirrored. Known R candles later.
///
/// What is a swing at one radius is one at every smaller radius, so the smallest is looked at
/// closely and the others only where it found something.
public final class Swings {
  private Swings() {}

  /// Whether the candle `radius` before the last one is a swing high.
  public static boolean highAt(Bars bars, int radius) {
    int p = bars.last() - radius;
    if (p < radius) {
      return false;
    }
    long price = bars.high(p);
    for (int distance = 1; distance <= radius; distance++) {
      if (bars.high(p - distance) >= price || bars.high(p + distance) > price) {
        return false;
      }
    }
    return true;
  }

  /// Whether the candle `radius` before the last one is a swing low.
  public static boolean lowAt(Bars bars, int radius) {
    int p = bars.last() - radius;
    if (p < radius) {
      return false;
    }
    long price = bars.low(p);
    for (int distance = 1; distance <= radius; distance++) {
      if (bars.low(p - distance) <= price || bars.low(p + distance) < price) {
        return false;
      }
    }
    return true;
  }
}
