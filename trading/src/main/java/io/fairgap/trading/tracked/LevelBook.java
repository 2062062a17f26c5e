package io.fairgap.trading.tracked;

import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelChange;
import io.fairgap.trading.detection.LevelEvent;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The levels that stand, and those that changed. A level is known by its side, the candle that
/// made it and its kind; a swing's may be widened, so both kinds of swings count as one.
final class LevelBook implements Stateful {
  private final Map<Key, TrackedLevel> living = new LinkedHashMap<>();
  private final Map<Long, TrackedLevel> changed = new LinkedHashMap<>();
  private final Map<Long, TrackedLevel> changedNow = new LinkedHashMap<>();
  private long count;

  private record Key(Extreme extreme, LevelKind kind, int anchor) {
    static Key of(Extreme extreme, LevelKind kind, int anchor) {
      return new Key(extreme, kind == LevelKind.INTERNAL ? LevelKind.EXTERNAL : kind, anchor);
    }
  }

  /// @param openTime of the candle in hand
  /// @param closeTime of the same
  void change(
      LevelChange change,
      Extreme extreme,
      LevelKind kind,
      int anchor,
      long price,
      long openTime,
      long closeTime) {
    Key key = Key.of(extreme, kind, anchor);
    switch (change) {
      case FORMED -> {
        long at = isCalendar(kind) ? openTime : closeTime;
        put(
            key,
            new TrackedLevel(
                ++count, extreme, kind, price, 1, LevelStatus.OPEN, at, TrackedGap.NEVER));
      }
      case WIDENED -> put(key, standing(key).widened(kind));
      case JOINED -> put(key, standing(key).joined());
      case DROPPED -> end(key, LevelStatus.DROPPED, isCalendar(kind) ? openTime : closeTime);
    }
  }

  void taken(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long closeTime) {
    LevelStatus how =
        switch (event) {
          case SWEPT -> LevelStatus.SWEPT;
          case RUN -> LevelStatus.RUN;
        };
    end(Key.of(extreme, kind, anchor), how, closeTime);
  }

  /// Its levels come and go between two candles.
  private static boolean isCalendar(LevelKind kind) {
    return switch (kind) {
      case EXTERNAL, INTERNAL, EQUAL -> false;
      case PREV_DAY, PREV_WEEK, ASIA, LONDON, NEW_YORK, OVERLAP, AFTERNOON -> true;
    };
  }

  private TrackedLevel standing(Key key) {
    TrackedLevel level = living.get(key);
    if (level == null) {
      throw new IllegalStateException("a level changes that never came into being: " + key);
    }
    return level;
  }

  private void put(Key key, TrackedLevel level) {
    living.put(key, level);
    changedNow.put(level.number(), level);
  }

  private void end(Key key, LevelStatus how, long at) {
    TrackedLevel level = standing(key).ended(how, at);
    living.remove(key);
    changedNow.put(level.number(), level);
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
  List<TrackedLevel> take() {
    List<TrackedLevel> taken = List.copyOf(changed.values());
    changed.clear();
    return taken;
  }

  @Override
  public void save(StateWriter out) {
    out.put(count).put(living.size());
    living.forEach((key, level) -> level.save(out.put(key.anchor())));
  }

  @Override
  public void load(StateReader in) {
    changed.clear();
    changedNow.clear();
    living.clear();
    count = in.getLong();
    for (int levels = in.getInt(); levels > 0; levels--) {
      int anchor = in.getInt();
      TrackedLevel level = TrackedLevel.load(in);
      living.put(Key.of(level.extreme(), level.kind(), anchor), level);
    }
  }
}
