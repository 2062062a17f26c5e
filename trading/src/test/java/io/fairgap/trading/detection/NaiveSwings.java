package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.util.List;

/// Swing highs from their definition; swing lows are those of the mirrored candles.
final class NaiveSwings {
  private NaiveSwings() {}

  /// Whether candle `p` is a swing high, with all of the candles that decide it there.
  static boolean isHigh(List<Candle> candles, int p, int radius) {
    if (p < radius || p + radius >= candles.size()) {
      return false;
    }
    long high = candles.get(p).high();
    return candles.subList(p - radius, p).stream().allMatch(c -> high > c.high())
        && candles.subList(p + 1, p + radius + 1).stream().allMatch(c -> high >= c.high());
  }
}
