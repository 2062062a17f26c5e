package io.fairgap.trading.detection;

import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.List;

/// Keeps the detections of one timeframe as rows; order blocks are left out, as the format knows
/// none.
///
/// [#endCandle] is called after every candle and puts the candle's rows in the order of work.
public final class DetectionRecorder implements DetectionSink {
  private static final int ZONES_END = ZoneEvent.INVERTED.ordinal();
  private static final int LEVEL = ZONES_END + 1;
  private static final int STRUCTURE = LEVEL + 1;
  private static final int SWING = STRUCTURE + 1;
  private static final int BIRTH = SWING + 1;

  private final List<Detected> rows = new ArrayList<>();
  private final List<Detected> candle = new ArrayList<>();
  private int index;

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {
    int order = event == ZoneEvent.GAP ? BIRTH : event.ordinal();
    candle.add(new Detected(index, order, event.name(), side.name(), "", anchor, lo, hi));
  }

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {
    add(SWING, "SWING", extreme.name(), scope.name(), anchor, price);
  }

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {
    add(LEVEL, event.name(), extreme.liquidity(), kind.name(), anchor, price);
  }

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {
    add(STRUCTURE, event.name(), direction.name(), scope.name(), anchor, price);
  }

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {}

  private void add(int order, String event, String side, String scope, int anchor, long price) {
    candle.add(new Detected(index, order, event, side, scope, anchor, price, price));
  }

  /// The candle's detections are complete; the next ones belong to the next candle.
  public void endCandle() {
    candle.sort(Detected.ORDER);
    rows.addAll(candle);
    candle.clear();
    index++;
  }

  /// The rows so far, in order.
  public List<Detected> rows() {
    return rows;
  }

  /// The rows since the last time, in order.
  public List<Detected> take() {
    List<Detected> taken = List.copyOf(rows);
    rows.clear();
    return taken;
  }
}
