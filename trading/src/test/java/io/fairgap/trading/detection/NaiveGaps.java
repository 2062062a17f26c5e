package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.List;

/// Fair value gaps from their definition: three candles at a time, every sum anew.
final class NaiveGaps {
  private NaiveGaps() {}

  /// A gap of the triple that ends with candle `last`.
  record Gap(boolean bullish, int last, long lo, long hi, boolean sessionGap) {}

  /// The significant gaps, by the candle that completes them.
  static List<Gap> of(List<Candle> candles, GapSettings settings, long timeframe) {
    List<Gap> found = new ArrayList<>();
    for (int t = 2; t < candles.size(); t++) {
      Candle first = candles.get(t - 2);
      Candle last = candles.get(t);
      boolean apart = time(candles, t) > 1.5 * timeframe || time(candles, t - 1) > 1.5 * timeframe;
      if (last.low() > first.high()) {
        found.add(new Gap(true, t, first.high(), last.low(), apart));
      } else if (last.high() < first.low()) {
        found.add(new Gap(false, t, last.high(), first.low(), apart));
      }
    }
    found.removeIf(
        gap -> !middleAgrees(candles, gap, settings) || !significant(candles, gap, settings));
    return found;
  }

  private static long time(List<Candle> candles, int t) {
    return candles.get(t).openTime() - candles.get(t - 1).openTime();
  }

  private static boolean middleAgrees(List<Candle> candles, Gap gap, GapSettings settings) {
    Candle first = candles.get(gap.last - 2);
    Candle middle = candles.get(gap.last - 1);
    return switch (settings.middle()) {
      case NONE -> true;
      case COLOUR -> gap.bullish ? middle.close() > middle.open() : middle.close() < middle.open();
      case CLOSE_BEYOND ->
          gap.bullish ? middle.close() > first.high() : middle.close() < first.low();
    };
  }

  private static boolean significant(List<Candle> candles, Gap gap, GapSettings settings) {
    long height = gap.hi - gap.lo;
    return switch (settings.significance()) {
      case NONE -> true;
      case ATR -> height >= settings.k().asDouble() * NaiveAtr.of(candles.subList(0, gap.last + 1));
      case BODY_MEAN -> {
        List<Candle> bodies = candles.subList(Math.max(0, gap.last - 19), gap.last + 1);
        long sum = bodies.stream().mapToLong(c -> Math.abs(c.close() - c.open())).sum();
        yield height * bodies.size() * settings.k().denominator() > sum * settings.k().numerator();
      }
    };
  }
}
