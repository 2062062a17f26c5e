package io.fairgap.trading.tracked;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.indicator.Indicators;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/// A symbol's gaps, levels of liquidity and indicators, as a function of its candles: what a
/// strategy with the same settings sees, kept for people.
public final class TrackedChart {
  private final Follower follower;
  private final Indicators indicators = new Indicators();
  private final List<IndicatorReading> readings = new ArrayList<>();

  public TrackedChart(ChartSettings settings) {
    follower = new Follower(settings);
  }

  /// Takes in the candle that has just closed.
  ///
  /// One that makes the chart throw is the end of it; nothing is told of such a candle.
  public void onCandle(Candle candle) {
    try {
      fold(candle);
    } catch (RuntimeException e) {
      follower.gaps.dropCandle();
      follower.levels.dropCandle();
      throw e;
    }
    follower.gaps.endCandle();
    follower.levels.endCandle();
    readings.add(IndicatorReading.of(candle.openTime(), indicators));
  }

  private void fold(Candle candle) {
    follower.beginCandle(candle.openTime());
    follower.chart.onCandle(
        candle.openTime(),
        candle.open(),
        candle.high(),
        candle.low(),
        candle.close(),
        candle.volume());
    indicators.onClose(candle.close());
  }

  /// What changed since the last time.
  public Changes take() {
    Changes changes = new Changes(follower.gaps.take(), follower.levels.take(), readings);
    readings.clear();
    return changes;
  }

  /// The state after the last candle, as a value; what changed and was not taken is no part of it.
  public CoreState state() {
    StateWriter out = new StateWriter();
    follower.chart.save(out);
    follower.gaps.save(out);
    follower.levels.save(out);
    indicators.save(out);
    return out.state();
  }

  /// Goes on from a state that a chart with the same settings gave.
  ///
  /// @throws IllegalStateException when it was written by another version of the core
  public void restore(CoreState state) {
    StateReader in = new StateReader(state);
    follower.chart.load(in);
    follower.gaps.load(in);
    follower.levels.load(in);
    indicators.load(in);
    in.end();
    readings.clear();
  }
}
