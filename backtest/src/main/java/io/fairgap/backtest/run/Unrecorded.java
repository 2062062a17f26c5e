package io.fairgap.backtest.run;

import io.fairgap.trading.detection.BlockEvent;
import io.fairgap.trading.detection.BreakEvent;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelEvent;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.detection.ZoneEvent;
import io.fairgap.trading.market.Direction;

/// Lets detections pass: the strategies read the chart itself.
final class Unrecorded implements DetectionSink {
  static final DetectionSink DETECTIONS = new Unrecorded();

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {}

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {}

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {}

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {}

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {}
}
