package io.fairgap.trading.indicator;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.List;

/// The usual figures over the closes of one timeframe, brought up to date close by close.
///
/// All are in ticks, but the relative strength index, and NaN until their look-back is full.
public final class Indicators implements Stateful {
  private static final int STRENGTH = 14;
  private static final int FAST = 12;
  private static final int SLOW = 26;
  private static final int SIGNAL = 9;
  private static final int SHORT_MEAN = 50;
  private static final int LONG_MEAN = 200;
  private static final int BAND = 20;
  private static final int BAND_DEVIATIONS = 2;

  private final Closes closes = new Closes(256);
  private final RelativeStrength strength = new RelativeStrength(STRENGTH, closes);
  private final ExponentialMean fast = new ExponentialMean(FAST);
  private final ExponentialMean slow = new ExponentialMean(SLOW);
  private final ExponentialMean signal = new ExponentialMean(SIGNAL);
  private final SimpleMean shortMean = new SimpleMean(SHORT_MEAN, closes);
  private final SimpleMean longMean = new SimpleMean(LONG_MEAN, closes);
  private final SimpleMean middle = new SimpleMean(BAND, closes);

  /// Takes in the close of the next candle.
  ///
  /// @param close in ticks
  public void onClose(long close) {
    closes.add(close);
    strength.onClose();
    shortMean.onClose();
    longMean.onClose();
    middle.onClose();
    fast.onValue((double) close);
    slow.onValue((double) close);
    if (!Double.isNaN(macd())) {
      signal.onValue(macd());
    }
  }

  /// Relative strength index over 14 closes, after Wilder.
  public double rsi() {
    return strength.value();
  }

  /// The exponential mean of 12 closes less that of 26.
  public double macd() {
    return fast.value() - slow.value();
  }

  /// The exponential mean of 9 values of [#macd()].
  public double macdSignal() {
    return signal.value();
  }

  /// The plain mean of 50 closes.
  public double mean50() {
    return shortMean.value();
  }

  /// The plain mean of 200 closes.
  public double mean200() {
    return longMean.value();
  }

  /// The upper Bollinger band: the mean of 20 closes and twice their deviation, that of a whole
  /// population.
  public double upperBand() {
    return middle.value() + BAND_DEVIATIONS * deviation();
  }

  public double lowerBand() {
    return middle.value() - BAND_DEVIATIONS * deviation();
  }

  private double deviation() {
    double mean = middle.value();
    double squares = 0;
    for (int i = 0; i < BAND; i++) {
      double distance = closes.get(i) - mean;
      squares += distance * distance;
    }
    return Math.sqrt(squares / BAND);
  }

  private List<Stateful> parts() {
    return List.of(closes, strength, fast, slow, signal, shortMean, longMean, middle);
  }

  @Override
  public void save(StateWriter out) {
    parts().forEach(part -> part.save(out));
  }

  @Override
  public void load(StateReader in) {
    parts().forEach(part -> part.load(in));
  }
}
