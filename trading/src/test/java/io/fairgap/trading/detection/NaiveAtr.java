package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.util.List;

/// The average true range from its definition, from the first candle on for every candle.
final class NaiveAtr {
  private NaiveAtr() {}

  /// At the last of `candles`: the plain mean of up to 14 ranges, then `a + (tr − a) / 14`.
  static double of(List<Candle> candles) {
    int begun = Math.min(14, candles.size());
    long sum = 0;
    for (int i = 0; i < begun; i++) {
      sum += range(candles, i);
    }
    double value = (double) sum / begun;
    for (int i = 14; i < candles.size(); i++) {
      value = value + (range(candles, i) - value) / 14;
    }
    return value;
  }

  private static long range(List<Candle> candles, int i) {
    Candle candle = candles.get(i);
    if (i == 0) {
      return candle.high() - candle.low();
    }
    long before = candles.get(i - 1).close();
    return Math.max(candle.high(), before) - Math.min(candle.low(), before);
  }
}
