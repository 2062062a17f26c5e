package io.fairgap.trading.market;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// Follows a calendar's days and weeks along the candles.
///
/// A day carries the date on which most of it lies (see [Calendar]); a week begins with Monday's
/// day.
public final class TradingDays implements Stateful {
  private static final long DAY = 86_400_000L;
  private static final long HALF_DAY = DAY / 2;
  private static final int MONDAY_SHIFT = 3; // 1 January 1970 was a Thursday

  private final WallClock clock;
  private final long rollOfDay;
  private long number;
  private long start = Long.MIN_VALUE;
  private long end = Long.MIN_VALUE;

  public TradingDays(Calendar calendar) {
    clock = new WallClock(calendar.zone());
    rollOfDay = calendar.roll().toSecondOfDay() * 1_000L;
  }

  /// Moves to the day in which `time` lies; times never go back.
  ///
  /// @return whether this is another day than before
  public boolean moveTo(long time) {
    if (time < end) {
      return false;
    }
    long localDay = Math.floorDiv(clock.local(time) - rollOfDay, DAY);
    start = clock.utc(localDay * DAY + rollOfDay);
    end = clock.utc((localDay + 1) * DAY + rollOfDay);
    number = Math.floorDiv(localDay * DAY + rollOfDay + HALF_DAY, DAY);
    return true;
  }

  /// Start of the current day, epoch milliseconds.
  public long start() {
    return start;
  }

  /// Start of the next day, epoch milliseconds.
  public long end() {
    return end;
  }

  /// The current day's date as days since 1 January 1970.
  public long number() {
    return number;
  }

  /// Number of the current week, the same from Monday's day to Sunday's.
  public long week() {
    return Math.floorDiv(number + MONDAY_SHIFT, 7);
  }

  /// When the current week's Monday began, epoch milliseconds.
  public long weekStart() {
    long monday = week() * 7 - MONDAY_SHIFT;
    long localDay = monday - Math.floorDiv(rollOfDay + HALF_DAY, DAY);
    return clock.utc(localDay * DAY + rollOfDay);
  }

  @Override
  public void save(StateWriter out) {
    out.put(number).put(start).put(end);
  }

  @Override
  public void load(StateReader in) {
    number = in.getLong();
    start = in.getLong();
    end = in.getLong();
  }
}
