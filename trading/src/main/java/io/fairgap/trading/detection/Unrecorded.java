package io.fairgap.trading.detection;

import io.fairgap.trading.market.Direction;

/// Lets detections pass.
final class Unrecorded implements DetectionSink {
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
