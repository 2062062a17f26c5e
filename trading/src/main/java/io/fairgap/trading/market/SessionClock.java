package io.fairgap.trading.market;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.time.ZoneId;

/// Follows one session along the candles and measures its range.
///
/// An instance of a session exists once a candle opened in it; it belongs to the date on which it
/// starts. Its start was seen when the series began at or before it.
public final class SessionClock implements Stateful {
  private static final long DAY = 86_400_000L;

  private final WallClock clock = new WallClock(ZoneId.of("America/New_York"));
  private final long startOfDay;
  private final long length;
  private long start = Long.MAX_VALUE;
  private long end = Long.MIN_VALUE;
  private final PriceRange range = new PriceRange();

  public SessionClock(Session session, AssetClass assetClass) {
    startOfDay = session.startOfDay(assetClass);
    length = session.length(assetClass);
  }

  /// Whether a candle that opens at `openTime` comes after the end of an instance with candles,
  /// which [#range()] and [#start()] then still describe until [#moveTo].
  public boolean endsBefore(long openTime) {
    return openTime >= end && !range.isEmpty();
  }

  /// Moves to the instance in which `openTime` lies, or to the next one.
  public void moveTo(long openTime) {
    if (openTime < end) {
      return;
    }
    range.clear();
    long localDay = Math.floorDiv(clock.local(openTime), DAY) - 1;
    do {
      start = clock.utc(localDay * DAY + startOfDay);
      end = clock.utc(localDay * DAY + startOfDay + length);
      localDay++;
    } while (end <= openTime);
  }

  /// Takes a candle's extremes in when it opens inside the session.
  public void measure(long openTime, int index, long candleHigh, long candleLow) {
    if (openTime < start) {
      return;
    }
    range.add(index, candleHigh, candleLow);
  }

  /// Whether the candle that was last moved to opened inside the session.
  public boolean isOpenAt(long openTime) {
    return openTime >= start && openTime < end;
  }

  public long start() {
    return start;
  }

  /// When the instance ends, epoch milliseconds.
  public long end() {
    return end;
  }

  /// The instance's range so far; empty when no candle opened in it.
  public PriceRange range() {
    return range;
  }

  public void adjust(Adjustment adjustment) {
    range.adjust(adjustment);
  }

  @Override
  public void save(StateWriter out) {
    out.put(start).put(end);
    range.save(out);
  }

  @Override
  public void load(StateReader in) {
    start = in.getLong();
    end = in.getLong();
    range.load(in);
  }
}
