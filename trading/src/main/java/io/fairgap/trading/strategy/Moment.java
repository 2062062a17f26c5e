package io.fairgap.trading.strategy;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Instrument;

/// What a strategy sees when a candle has closed: the instrument, its candles and its chart up to
/// that candle, nothing later.
///
/// A view to be read during the call; who wants to keep facts copies them.
public final class Moment {
  private final Instrument instrument;
  private final Chart chart;
  private final long timeframe;

  public Moment(Instrument instrument, Chart chart) {
    this.instrument = instrument;
    this.chart = chart;
    this.timeframe = chart.settings().traded().millis();
  }

  public Instrument instrument() {
    return instrument;
  }

  /// Detections, for strategies that ask for them by their depth.
  public Chart chart() {
    return chart;
  }

  public Bars bars() {
    return chart.bars();
  }

  /// Index of the candle that has just closed.
  public int index() {
    return chart.bars().last();
  }

  /// When that candle opened, epoch milliseconds.
  public long openTime() {
    return chart.bars().openTime(index());
  }

  /// When it closed, epoch milliseconds: the instant of the round.
  public long closeTime() {
    return openTime() + timeframe;
  }

  /// Its close, in ticks.
  public long close() {
    return chart.bars().close(index());
  }
}
