package io.fairgap.trading.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The indicators by their definitions, each from all closes before it.
final class NaiveIndicators {
  private final double[] closes;

  /// @param closes in ticks, up to the candle that is asked about
  NaiveIndicators(List<Long> closes) {
    this.closes = closes.stream().mapToDouble(Long::doubleValue).toArray();
  }

  /// Strength, difference, signal, the two means, and the bands.
  List<Double> all() {
    return List.of(rsi(), macd(closes.length), signal(), mean(50), mean(200), band(1), band(-1));
  }

  private DoubleStream last(int length) {
    return Arrays.stream(closes, closes.length - length, closes.length);
  }

  private double mean(int length) {
    return closes.length < length ? Double.NaN : last(length).average().orElseThrow();
  }

  private double band(int sign) {
    if (closes.length < 20) {
      return Double.NaN;
    }
    double mean = mean(20);
    double variance =
        last(20).map(close -> (close - mean) * (close - mean)).average().orElseThrow();
    return mean + sign * 2 * Math.sqrt(variance);
  }

  private double rsi() {
    double[] gains = changes(1);
    double[] losses = changes(-1);
    if (gains.length < 14) {
      return Double.NaN;
    }
    double gain = smoothed(gains, gains.length, 14, 1.0 / 14);
    double loss = smoothed(losses, losses.length, 14, 1.0 / 14);
    if (loss == 0) {
      return gain == 0 ? 50 : 100;
    }
    return 100 - 100 / (1 + gain / loss);
  }

  private double[] changes(int sign) {
    return IntStream.range(1, closes.length)
        .mapToDouble(i -> Math.max(0, sign * (closes[i] - closes[i - 1])))
        .toArray();
  }

  private double macd(int count) {
    return smoothed(closes, count, 12, 2.0 / 13) - smoothed(closes, count, 26, 2.0 / 27);
  }

  private double signal() {
    double[] macds = IntStream.rangeClosed(26, closes.length).mapToDouble(this::macd).toArray();
    return smoothed(macds, macds.length, 9, 0.2);
  }

  private static double smoothed(double[] values, int count, int length, double alpha) {
    if (count < length) {
      return Double.NaN;
    }
    double mean = Arrays.stream(values, 0, length).average().orElseThrow();
    for (int i = length; i < count; i++) {
      mean = alpha * values[i] + (1 - alpha) * mean;
    }
    return mean;
  }
}
