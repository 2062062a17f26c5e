package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ScopeStructure;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The latest break of structure in one direction, with what the candle that broke it showed.
final class BreakMemory implements Stateful {
  private static final int NEVER = Integer.MIN_VALUE / 2;

  int at = NEVER;
  long time;
  boolean displacement;
  boolean volumeSpike;

  /// The last candle broke the structure in `direction`.
  void take(Chart chart, ScopeStructure structure, Direction direction) {
    Bars bars = chart.bars();
    at = bars.last();
    time = bars.openTime(at);
    volumeSpike = chart.volumeSpike();
    displacement =
        hasLargeBody(bars, at, chart.atr())
            || chart.significantGapAt(direction) > structure.brokenAnchor();
  }

  /// Body of at least 1.5 ATR and 0.6 of the candle's range.
  private static boolean hasLargeBody(Bars bars, int t, double atr) {
    long range = bars.high(t) - bars.low(t);
    return bars.body(t) >= 1.5 * atr && 5 * bars.body(t) >= 3 * range;
  }

  @Override
  public void save(StateWriter out) {
    out.put(at).put(time).put(displacement).put(volumeSpike);
  }

  @Override
  public void load(StateReader in) {
    at = in.getInt();
    time = in.getLong();
    displacement = in.getBoolean();
    volumeSpike = in.getBoolean();
  }
}
