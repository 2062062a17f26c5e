package io.fairgap.trading.tracked;

import io.fairgap.trading.detection.BlockEvent;
import io.fairgap.trading.detection.BreakEvent;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelChange;
import io.fairgap.trading.detection.LevelEvent;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.detection.ZoneEvent;
import io.fairgap.trading.market.Direction;

/// Books what a chart of its own tells of gaps and levels.
final class Follower implements DetectionSink {
  final GapBook gaps = new GapBook();
  final LevelBook levels = new LevelBook();
  final Chart chart;
  private final long traded;
  private long openTime;

  Follower(ChartSettings settings) {
    chart = new Chart(settings, this);
    traded = settings.traded().millis();
  }

  /// What comes next is told of the candle that opened then.
  void beginCandle(long time) {
    openTime = time;
  }

  private long closeTime() {
    return openTime + traded;
  }

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {
    if (event == ZoneEvent.GAP) {
      long anchorTime =
          timeframe == 0
              ? chart.bars().openTime(anchor)
              : chart.higher().get(timeframe - 1).openTime(anchor);
      gaps.open(side, timeframe, anchor, anchorTime, lo, hi, closeTime());
    } else {
      gaps.move(GapStatus.after(event), timeframe, anchor, closeTime());
    }
  }

  @Override
  public void forgotten(int timeframe, int anchor) {
    gaps.move(GapStatus.FORGOTTEN, timeframe, anchor, closeTime());
  }

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {
    levels.taken(event, extreme, kind, anchor, closeTime());
  }

  @Override
  public void levelChange(
      LevelChange change, Extreme extreme, LevelKind kind, int anchor, long price) {
    levels.change(change, extreme, kind, anchor, price, openTime, closeTime());
  }

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {}

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {}

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {}
}
