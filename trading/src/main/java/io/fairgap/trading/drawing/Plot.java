package io.fairgap.trading.drawing;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Where times and prices lie on a picture.
///
/// @param bars candles from left to right, several taken together when there are very many
/// @param low price at the bottom
/// @param high price at the top
record Plot(List<Bar> bars, double low, double high) {
  static final double LEFT = 84;
  static final double RIGHT = 895;
  static final double TOP = 56;
  static final double BOTTOM = 500;

  private static final int MOST_BARS = 260;
  private static final int BEFORE_SIGNAL = 60;
  private static final int BEFORE_ZONE = 5;
  private static final double MARGIN = 0.05;

  /// Candles in units of the price.
  record Bar(long time, double open, double high, double low, double close) {
    boolean rises() {
      return close >= open;
    }

    Bar plus(Bar next) {
      return new Bar(time, open, Math.max(high, next.high), Math.min(low, next.low), next.close);
    }
  }

  /// @param candles at least one
  static Plot of(TradeScene scene, List<Candle> candles, Instrument instrument) {
    double tick = instrument.tick().doubleValue();
    List<Bar> all =
        candles.stream()
            .map(candle ->
                new Bar(
                    candle.openTime(),
                    candle.open() * tick,
                    candle.high() * tick,
                    candle.low() * tick,
                    candle.close() * tick))
            .toList();
    List<Bar> bars = together(all.subList(first(scene, all), all.size()));
    double low =
        DoubleStream.concat(bars.stream().mapToDouble(Bar::low), marks(scene)).min().orElseThrow();
    double high =
        DoubleStream.concat(bars.stream().mapToDouble(Bar::high), marks(scene)).max().orElseThrow();
    double margin = Math.max(tick, (high - low) * MARGIN);
    return new Plot(bars, low - margin, high + margin);
  }

  /// The gap's candle is shown when it is not far away.
  private static int first(TradeScene scene, List<Bar> bars) {
    int signal = place(bars, scene.signal()) - BEFORE_SIGNAL;
    int zone = scene.zone() == null ? signal : place(bars, scene.zone().from()) - BEFORE_ZONE;
    return Math.max(0, Math.min(signal, zone));
  }

  private static List<Bar> together(List<Bar> bars) {
    int each = (bars.size() + MOST_BARS - 1) / MOST_BARS;
    List<Bar> groups = new ArrayList<>();
    for (int from = 0; from < bars.size(); from += each) {
      bars.subList(from, Math.min(bars.size(), from + each)).stream()
          .reduce(Bar::plus)
          .ifPresent(groups::add);
    }
    return groups;
  }

  private static DoubleStream marks(TradeScene scene) {
    Stream.Builder<BigDecimal> prices = Stream.builder();
    prices.add(scene.entry().price());
    if (scene.zone() != null) {
      prices.add(scene.zone().lo()).add(scene.zone().hi());
    }
    if (scene.stop() != null) {
      prices.add(scene.stop());
    }
    if (scene.target() != null) {
      prices.add(scene.target().price());
    }
    if (scene.exit() != null) {
      prices.add(scene.exit().price());
    }
    return prices.build().mapToDouble(BigDecimal::doubleValue);
  }

  double y(double price) {
    return BOTTOM - (price - low) / (high - low) * (BOTTOM - TOP);
  }

  double y(BigDecimal price) {
    return y(price.doubleValue());
  }

  /// The middle of the bar in which a time lies.
  double x(long time) {
    return middle(place(bars, time));
  }

  double middle(int bar) {
    return LEFT + (bar + 0.5) * step();
  }

  double step() {
    return (RIGHT - LEFT) / bars.size();
  }

  /// Number of the last bar that did not begin after a time; the first one when all did.
  private static int place(List<Bar> bars, long time) {
    int from = 0;
    int to = bars.size() - 1;
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (bars.get(middle).time() <= time) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }

  /// Round prices for the grid, about six of them.
  List<BigDecimal> ticks() {
    double rough = (high - low) / 6;
    int exponent = (int) Math.floor(StrictMath.log10(rough));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    double share = rough / unit.doubleValue();
    BigDecimal step =
        unit.multiply(BigDecimal.valueOf(share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10));
    List<BigDecimal> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step.doubleValue());
    for (long i = first; step.doubleValue() * i <= high; i++) {
      ticks.add(step.multiply(BigDecimal.valueOf(i)));
    }
    return ticks;
  }
}
