package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The live gaps and inverse gaps of one timeframe, from birth to invalidation or expiry.
///
/// They live by the traded timeframe's candles. A zone is first tested on the candle after the one
/// at whose close it became known. When there are more than the limit, the one whose far edge is
/// farthest from the close is forgotten, be it the new one.
public final class Zones implements Stateful {
  private final GapSettings settings;
  private final int timeframe;
  private final DetectionSink sink;
  private final ZoneLadders bullish = new ZoneLadders(Direction.BULLISH);
  private final ZoneLadders bearish = new ZoneLadders(Direction.BEARISH);
  private final List<Zone> pool = new ArrayList<>();
  private final SlotQueue free = new SlotQueue();
  private final SlotQueue expiring = new SlotQueue();
  private final SlotQueue inverted = new SlotQueue();
  private int live;

  /// @param timeframe its number among the timeframes, for the sink
  public Zones(GapSettings settings, int timeframe, DetectionSink sink) {
    this.settings = settings;
    this.timeframe = timeframe;
    this.sink = sink;
  }

  /// Lets the last candle meet the zones: retests, invalidation and expiry of inverse gaps, then
  /// touch, midpoint, fill and inversion of gaps.
  public void onCandle(Bars bars) {
    inverted.clear();
    if (live == 0) {
      return;
    }
    int t = bars.last();
    long open = bars.open(t);
    long high = bars.high(t);
    long low = bars.low(t);
    long close = bars.close(t);
    retest(bullish, low, close);
    retest(bearish, -high, -close);
    invalidate(bullish, t, close);
    invalidate(bearish, t, -close);
    expire(t);
    touch(bullish, t, bars.openTime(t), low);
    touch(bearish, t, bars.openTime(t), -high);
    invert(bullish, t, open, close);
    invert(bearish, t, -open, -close);
  }

  /// Takes up a gap that became known at the close of candle `index`.
  ///
  /// @param close of that candle, from which distance is measured when the limit is reached
  public void add(
      FairValueGaps found,
      Direction direction,
      int anchor,
      long anchorTime,
      int index,
      long close) {
    Zone zone = take(index);
    zone.open(direction, found.lo(), found.hi(), found.sessionGap(), anchor, anchorTime, index);
    ladders(direction).addGap(zone);
    tell(ZoneEvent.GAP, zone);
    if (live > settings.limit()) {
      forgetFarthest(close, index);
    }
  }

  /// How many gaps the last candle inverted.
  public int invertedCount() {
    return inverted.size();
  }

  /// A gap that the last candle inverted, in the order of inversion.
  public Zone inverted(int number) {
    return pool.get(inverted.get(number));
  }

  /// Visits the gaps of one direction that are not inverted, from the farthest to the nearest.
  public void forEachGap(Direction direction, Consumer<Zone> visitor) {
    Ladder gaps = ladders(direction).uninverted;
    for (int i = 0; i < gaps.size(); i++) {
      visitor.accept(pool.get(gaps.slot(i)));
    }
  }

  private void retest(ZoneLadders side, long low, long close) {
    while (side.unretested.metAt(low)) {
      Zone zone = pool.get(side.unretested.pop());
      zone.retested = true;
      tell(ZoneEvent.RETESTED, zone);
    }
    if (side.unrejected.metAt(low)) {
      reject(side.unrejected, low, close);
    }
  }

  /// What was retested and lies below the close again is rejected; what price still sits in stays.
  private void reject(Ladder unrejected, long low, long close) {
    int from = unrejected.firstAtOrAbove(low);
    int to = unrejected.firstAtOrAbove(close);
    for (int i = to - 1; i >= from; i--) {
      Zone zone = pool.get(unrejected.slot(i));
      zone.rejected = true;
      tell(ZoneEvent.REJECTED, zone);
    }
    unrejected.removeRange(from, to);
  }

  private void invalidate(ZoneLadders side, int t, long close) {
    while (side.valid.passedAt(close)) {
      Zone zone = pool.get(side.valid.pop());
      side.removeRetests(zone);
      tell(ZoneEvent.INVALIDATED, zone);
      release(zone, t);
    }
  }

  private void expire(int t) {
    while (!expiring.isEmpty() && t - expiring.firstSince() >= settings.expiry()) {
      int since = expiring.firstSince();
      Zone zone = pool.get(expiring.poll());
      if (zone.live && zone.invertedAt == since) {
        ladders(zone.side()).remove(zone);
        tell(ZoneEvent.EXPIRED, zone);
        release(zone, t);
      }
    }
  }

  private void touch(ZoneLadders side, int t, long time, long low) {
    while (side.untouched.metAt(low)) {
      Zone zone = pool.get(side.untouched.pop());
      zone.touchedAt = t;
      zone.touchedTime = time;
      tell(ZoneEvent.TOUCHED, zone);
    }
    while (side.unhalved.metAt(2 * low)) {
      Zone zone = pool.get(side.unhalved.pop());
      zone.midpointAt = t;
      zone.midpointTime = time;
      tell(ZoneEvent.MIDPOINT, zone);
    }
    while (side.unfilled.metAt(low)) {
      Zone zone = pool.get(side.unfilled.pop());
      zone.filledAt = t;
      zone.filledTime = time;
      tell(ZoneEvent.FILLED, zone);
    }
  }

  private void invert(ZoneLadders side, int t, long open, long close) {
    long beyond =
        switch (settings.inversion()) {
          case CLOSE -> close;
          case BODY -> Math.max(open, close);
          case CLOSE_AND_COLOUR -> close < open ? close : Long.MAX_VALUE;
        };
    while (side.uninverted.passedAt(beyond)) {
      Zone zone = pool.get(side.uninverted.pop());
      zone.invertedAt = t;
      ladders(zone.side()).addInverse(zone);
      inverted.add(zone.slot, t);
      if (settings.expiry() > 0) {
        expiring.add(zone.slot, t);
      }
      tell(ZoneEvent.INVERTED, zone);
    }
  }

  private void forgetFarthest(long close, int index) {
    Zone farthest = null;
    long distance = Long.MIN_VALUE; // a close may lie beyond a gap that it did not invert
    for (ZoneLadders side : List.of(bullish, bearish)) {
      for (Ladder ladder : List.of(side.uninverted, side.valid)) {
        if (!ladder.isEmpty() && side.side.sign() * close - ladder.key(0) > distance) {
          distance = side.side.sign() * close - ladder.key(0);
          farthest = pool.get(ladder.slot(0));
        }
      }
    }
    if (farthest == null) {
      throw new AssertionError("zones are counted but on no ladder");
    }
    ladders(farthest.side()).remove(farthest);
    sink.forgotten(timeframe, farthest.anchor);
    release(farthest, index);
  }

  void adjust(Adjustment adjustment) {
    for (Zone zone : pool) {
      zone.lo = adjustment.price(zone.lo);
      zone.hi = adjustment.price(zone.hi);
    }
    bullish.reprice(pool);
    bearish.reprice(pool);
  }

  private ZoneLadders ladders(Direction direction) {
    return direction == Direction.BULLISH ? bullish : bearish;
  }

  /// What was forgotten on this candle may have been inverted by it and is still to be read, so its
  /// place is not taken before the next.
  private Zone take(int index) {
    live++;
    if (free.isEmpty() || free.firstSince() == index) {
      Zone zone = new Zone(pool.size());
      pool.add(zone);
      return zone;
    }
    return pool.get(free.poll());
  }

  private void release(Zone zone, int index) {
    live--;
    zone.live = false;
    free.add(zone.slot, index);
  }

  private void tell(ZoneEvent event, Zone zone) {
    sink.zone(event, zone.side(), timeframe, zone.anchor, zone.lo, zone.hi);
  }

  @Override
  public void save(StateWriter out) {
    out.put(live).put(pool.size());
    pool.forEach(zone -> zone.save(out));
    bullish.save(out);
    bearish.save(out);
    free.save(out);
    expiring.save(out);
    inverted.save(out);
  }

  @Override
  public void load(StateReader in) {
    live = in.getInt();
    int zones = in.getInt();
    pool.clear();
    for (int slot = 0; slot < zones; slot++) {
      Zone zone = new Zone(slot);
      zone.load(in);
      pool.add(zone);
    }
    bullish.load(in);
    bearish.load(in);
    free.load(in);
    expiring.load(in);
    inverted.load(in);
  }
}
