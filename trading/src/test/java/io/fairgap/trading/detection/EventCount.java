package io.fairgap.trading.detection;

import io.fairgap.trading.market.Direction;

/// Counts the calls of the sink and keeps nothing else.
public final class EventCount implements DetectionSink {
  private long count;

  public long count() {
    return count;
  }

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {
    count++;
  }

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {
    count++;
  }

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {
    count++;
  }

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {
    count++;
  }

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {
    count++;
  }
}
