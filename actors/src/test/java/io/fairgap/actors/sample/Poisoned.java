package io.fairgap.actors.sample;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Strategy;
import java.util.List;

/// A strategy that trades as another, until a candle of which it cannot make anything.
///
/// @param candle number of that candle, from 0
public record Poisoned(Strategy inner, int candle) implements Strategy {
  /// A core that has seen no candle and says nothing until it fails.
  public static SymbolCore core(Instrument instrument, int candle) {
    return new SymbolCore(
        instrument,
        ChartSettings.of(Timeframe.parse("1h"), List.of(Timeframe.parse("4h")), AssetClass.CRYPTO),
        List.of(new Poisoned(new Dice(), candle)),
        new DetectionRecorder());
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public ChartSettings.Depth depth() {
    return inner.depth();
  }

  @Override
  public int lookBack() {
    return inner.lookBack();
  }

  @Override
  public void onCandle(Moment moment, Analysis out) {
    if (moment.index() == candle) {
      throw new ArithmeticException("this candle is poison");
    }
    inner.onCandle(moment, out);
  }

  @Override
  public void adjust(Moment moment, Adjustment adjustment) {
    inner.adjust(moment, adjustment);
  }

  @Override
  public void save(StateWriter out) {
    inner.save(out);
  }

  @Override
  public void load(StateReader in) {
    inner.load(in);
  }
}
