package io.fairgap.backtest.recording;

import io.fairgap.trading.detection.BlockEvent;
import io.fairgap.trading.detection.BreakEvent;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelEvent;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.detection.ZoneEvent;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Takes from one symbol's detections those that a trade's chart shows, until they are fetched.
final class Sightings implements DetectionSink {
  private final Deque<Sighting> waiting = new ArrayDeque<>();
  private @Nullable Bars bars;

  /// @param chartBars of the chart that feeds this sink, which say the row in hand
  void readRowsFrom(Bars chartBars) {
    bars = chartBars;
  }

  /// The next one that was known at the close of `row`; null when there is none.
  @Nullable Sighting poll(int row) {
    Sighting next = waiting.peek();
    return next == null || next.row() > row ? null : waiting.poll();
  }

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {
    if (scope == Scope.INTERNAL) {
      add(event.name(), direction == Direction.BULLISH, null, anchor, price);
    }
  }

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {
    if (event == LevelEvent.SWEPT) {
      add(event.name(), extreme == Extreme.HIGH, kind, anchor, price);
    }
  }

  private void add(String kind, boolean up, @Nullable LevelKind level, int anchor, long price) {
    if (bars != null) {
      waiting.add(new Sighting(kind, up, level, anchor, bars.last(), price));
    }
  }

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {}

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {}

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {}
}
