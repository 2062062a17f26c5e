package io.fairgap.trading.screening;

import io.fairgap.trading.detection.BlockEvent;
import io.fairgap.trading.detection.BreakEvent;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelEvent;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.detection.ZoneEvent;
import io.fairgap.trading.market.Direction;

/// Remembers the last two breaks of the external structure.
final class ExternalBreaks implements DetectionSink {
  private int last;
  private int before;

  /// Sign of the last break; 0 when there was none.
  int last() {
    return last;
  }

  /// Sign of the one before; 0 when there was none.
  int before() {
    return before;
  }

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {
    if (scope == Scope.EXTERNAL) {
      before = last;
      last = direction.sign();
    }
  }

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {}

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {}

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {}

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {}
}
