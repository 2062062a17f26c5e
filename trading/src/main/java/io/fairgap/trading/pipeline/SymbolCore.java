package io.fairgap.trading.pipeline;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Strategy;
import java.util.List;

/// One symbol's tracker and analyst: folds its candles, one after the other, and says what the
/// strategies make of them.
///
/// The state after a candle is a function of the candles and the settings alone. It comes out as a
/// value and goes back into a core with the same settings, which then goes on as this one would.
public final class SymbolCore implements Stateful {
  private final Instrument instrument;
  private final Chart chart;
  private final Moment moment;
  private final List<Strategy> strategies;
  private final Analysis analysis = new Analysis();

  /// @param settings of the chart; detections are left out when no strategy reads them
  /// @param sink takes the detections as they are found
  public SymbolCore(
      Instrument instrument,
      ChartSettings settings,
      List<Strategy> strategies,
      DetectionSink sink) {
    this.instrument = instrument;
    this.strategies = List.copyOf(strategies);
    int lookBack = strategies.stream().mapToInt(Strategy::lookBack).max().orElse(0);
    boolean detects = strategies.stream().anyMatch(s -> s.depth() == ChartSettings.Depth.ALL);
    chart =
        new Chart(detects ? settings.lookingBack(lookBack) : settings.candlesOnly(lookBack), sink);
    moment = new Moment(instrument, chart);
  }

  /// Takes in the candle that has just closed; prices in ticks, volume in lots.
  ///
  /// @return what there is to say, valid until the next candle
  public Analysis onCandle(long time, long o, long h, long l, long c, long v) {
    chart.onCandle(time, o, h, l, c, v);
    analysis.clear();
    for (int i = 0; i < strategies.size(); i++) {
      strategies.get(i).onCandle(moment, analysis);
    }
    return analysis;
  }

  /// Puts everything before the next candle on the ruler of a corporate action: chart and
  /// strategies go on as if prices and volumes had always been there.
  public void adjust(Adjustment adjustment) {
    chart.adjust(adjustment);
    strategies.forEach(strategy -> strategy.adjust(moment, adjustment));
  }

  /// What was said about the last candle.
  public Analysis analysis() {
    return analysis;
  }

  /// The number of the candle that comes next, from 0.
  public int nextRow() {
    return chart.bars().last() + 1;
  }

  public Instrument instrument() {
    return instrument;
  }

  public Chart chart() {
    return chart;
  }

  public List<Strategy> strategies() {
    return strategies;
  }

  /// The state after the last candle, as a value.
  public CoreState state() {
    StateWriter out = new StateWriter();
    save(out);
    return out.state();
  }

  /// Goes on from a state that a core with the same settings gave.
  ///
  /// @throws IllegalStateException when it was written by another version of the core
  public void restore(CoreState state) {
    StateReader in = new StateReader(state);
    load(in);
    in.end();
  }

  @Override
  public void save(StateWriter out) {
    chart.save(out);
    strategies.forEach(strategy -> strategy.save(out));
  }

  @Override
  public void load(StateReader in) {
    chart.load(in);
    strategies.forEach(strategy -> strategy.load(in));
    analysis.clear();
  }
}
