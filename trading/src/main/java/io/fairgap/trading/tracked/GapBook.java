package io.fairgap.trading.tracked;

import io.fairgap.trading.detection.ZoneEvent;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The gaps that live, and those that changed. A gap is known by its timeframe and the number of
/// its middle candle, which no other one has.
final class GapBook implements Stateful {
  private final Map<Long, TrackedGap> living = new LinkedHashMap<>();
  private final Map<Long, TrackedGap> changed = new LinkedHashMap<>();
  private final Map<Long, TrackedGap> changedNow = new LinkedHashMap<>();

  void open(
      Direction direction,
      int timeframe,
      int anchor,
      long anchorTime,
      long lo,
      long hi,
      long closeTime) {
    put(
        key(timeframe, anchor),
        new TrackedGap(
            timeframe,
            anchorTime,
            direction,
            lo,
            hi,
            GapStatus.after(ZoneEvent.GAP),
            closeTime,
            TrackedGap.NEVER,
            TrackedGap.NEVER,
            TrackedGap.NEVER));
  }

  void move(GapStatus next, int timeframe, int anchor, long closeTime) {
    long key = key(timeframe, anchor);
    TrackedGap gap = living.get(key);
    if (gap == null) {
      throw new IllegalStateException("a gap is " + next + " that never came into being");
    }
    put(key, gap.in(next, closeTime));
  }

  private void put(long key, TrackedGap gap) {
    changedNow.put(key, gap);
    if (gap.status().isEnd()) {
      living.remove(key);
    } else {
      living.put(key, gap);
    }
  }

  private static long key(int timeframe, int anchor) {
    return (long) timeframe << Integer.SIZE | anchor;
  }

  /// The candle in hand is through.
  void endCandle() {
    changed.putAll(changedNow);
    changedNow.clear();
  }

  /// The candle in hand failed: what it changed is not told.
  void dropCandle() {
    changedNow.clear();
  }

  /// Those that changed since the last time.
  List<TrackedGap> take() {
    List<TrackedGap> taken = List.copyOf(changed.values());
    changed.clear();
    return taken;
  }

  @Override
  public void save(StateWriter out) {
    out.put(living.size());
    living.forEach((key, gap) -> gap.save(out.put(key)));
  }

  @Override
  public void load(StateReader in) {
    changed.clear();
    changedNow.clear();
    living.clear();
    for (int gaps = in.getInt(); gaps > 0; gaps--) {
      living.put(in.getLong(), TrackedGap.load(in));
    }
  }
}
