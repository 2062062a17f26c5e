package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.Optional;

/// The structure of one scope: the latest confirmed swing high and low, each broken once by a close
/// beyond it, and the trend that the breaks set.
///
/// Once broken, a side has no level until its next swing is confirmed. With every level goes the
/// leg that would break it, from which the order block of the break is read.
public final class MarketStructure implements Stateful {
  private final Scope scope;
  private final DetectionSink sink;
  private final BreakSide up;
  private final BreakSide down;
  private int trend;
  private int highAnchor = Zone.NEVER;
  private int lowAnchor = Zone.NEVER;
  private long highPrice;
  private long lowPrice;

  public MarketStructure(Scope scope, DetectionSink sink) {
    this.scope = scope;
    this.sink = sink;
    this.up = new BreakSide(Direction.BULLISH);
    this.down = new BreakSide(Direction.BEARISH);
  }

  /// Tests the last candle's close against both levels.
  ///
  /// @return the direction's sign of the break on this candle, 0 when there is none
  public int onClose(Bars bars) {
    int t = bars.last();
    int broken = 0;
    long close = bars.close(t);
    if (up.isBrokenBy(close)) {
      broken = broke(up);
    } else if (down.isBrokenBy(-close)) {
      broken = broke(down);
    }
    up.extendLeg(bars, t, bars.low(t));
    down.extendLeg(bars, t, -bars.high(t));
    return broken;
  }

  /// A swing was confirmed by the last candle: it is the level of its side from the next candle on.
  public void onSwing(Bars bars, Extreme extreme, int anchor) {
    if (extreme == Extreme.HIGH) {
      highAnchor = anchor;
      highPrice = bars.high(anchor);
      up.set(bars, anchor, highPrice);
    } else {
      lowAnchor = anchor;
      lowPrice = bars.low(anchor);
      down.set(bars, anchor, -lowPrice);
    }
  }

  void adjust(Adjustment adjustment) {
    up.adjust(adjustment);
    down.adjust(adjustment);
    highPrice = adjustment.price(highPrice);
    lowPrice = adjustment.price(lowPrice);
  }

  private int broke(BreakSide side) {
    int sign = side.direction.sign();
    BreakEvent event = trend == -sign ? BreakEvent.CHOCH : BreakEvent.BOS;
    trend = sign;
    sink.structure(event, side.direction, scope, side.anchor, sign * side.price);
    side.end();
    return sign;
  }

  /// The side that a break in `direction` broke last, with its swing and its order block.
  public BreakSide side(Direction direction) {
    return direction == Direction.BULLISH ? up : down;
  }

  /// Sign of the trend: +1 up, −1 down, 0 before the first break.
  public int trend() {
    return trend;
  }

  /// From the latest confirmed swing low to the swing high; empty while one is missing, and when
  /// price ran so far since the older one that the newer lies beyond it.
  public Optional<DealingRange> range() {
    boolean both = highAnchor != Zone.NEVER && lowAnchor != Zone.NEVER;
    return both && lowPrice < highPrice
        ? Optional.of(new DealingRange(lowPrice, highPrice))
        : Optional.empty();
  }

  @Override
  public void save(StateWriter out) {
    out.put(trend).put(highAnchor).put(lowAnchor).put(highPrice).put(lowPrice);
    up.save(out);
    down.save(out);
  }

  @Override
  public void load(StateReader in) {
    trend = in.getInt();
    highAnchor = in.getInt();
    lowAnchor = in.getInt();
    highPrice = in.getLong();
    lowPrice = in.getLong();
    up.load(in);
    down.load(in);
  }
}
