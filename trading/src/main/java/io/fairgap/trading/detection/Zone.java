package io.fairgap.trading.detection;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// A live fair value gap, or the inverse gap that it became, as its timeframe's [Zones] keep it.
///
/// A view: it changes with the candles and is given to another gap when this one has ended. Who
/// wants to keep facts copies them. Indices are those of the traded timeframe's candles, −1 for
/// "never".
public final class Zone implements Stateful {
  static final int NEVER = -1;

  final int slot;
  boolean live;
  Direction gap = Direction.BULLISH;
  boolean sessionGap;
  boolean retested;
  boolean rejected;
  long lo;
  long hi;
  long anchorTime;
  int anchor;
  int knownAt;
  int touchedAt;
  int midpointAt;
  int filledAt;
  int invertedAt;
  long touchedTime;
  long midpointTime;
  long filledTime;

  Zone(int slot) {
    this.slot = slot;
  }

  /// The gap's own direction; an inverse gap's is the opposite.
  public Direction gap() {
    return gap;
  }

  /// Whether time is missing between the gap's three candles.
  public boolean sessionGap() {
    return sessionGap;
  }

  public long lo() {
    return lo;
  }

  public long hi() {
    return hi;
  }

  /// In ticks.
  public long height() {
    return hi - lo;
  }

  /// Ordinal of the middle candle among the counted candles of the gap's timeframe.
  public int anchor() {
    return anchor;
  }

  /// When the middle candle opened, epoch milliseconds.
  public long anchorTime() {
    return anchorTime;
  }

  /// The candle at whose close the gap became known.
  public int knownAt() {
    return knownAt;
  }

  public int touchedAt() {
    return touchedAt;
  }

  public int midpointAt() {
    return midpointAt;
  }

  public int filledAt() {
    return filledAt;
  }

  public int invertedAt() {
    return invertedAt;
  }

  /// Open time of the candle that touched it first; meaningless before. Likewise [#midpointTime()]
  /// and [#filledTime()].
  public long touchedTime() {
    return touchedTime;
  }

  public long midpointTime() {
    return midpointTime;
  }

  public long filledTime() {
    return filledTime;
  }

  /// The direction in which it acts now: the gap's, or after the inversion the opposite.
  Direction side() {
    return invertedAt == NEVER ? gap : gap.opposite();
  }

  /// The edge that price meets first, in the coordinates of [#side()]: price comes from above.
  long near() {
    return side() == Direction.BULLISH ? hi : -lo;
  }

  /// The edge beyond which the zone ends, in the coordinates of [#side()].
  long far() {
    return side() == Direction.BULLISH ? lo : -hi;
  }

  /// Twice the middle of the zone, in the coordinates of [#side()].
  long twiceMiddle() {
    return side().sign() * (lo + hi);
  }

  void open(
      Direction direction,
      long bottom,
      long top,
      boolean acrossMissingTime,
      int middle,
      long time,
      int index) {
    live = true;
    gap = direction;
    lo = bottom;
    hi = top;
    sessionGap = acrossMissingTime;
    anchor = middle;
    anchorTime = time;
    knownAt = index;
    retested = false;
    rejected = false;
    touchedAt = NEVER;
    midpointAt = NEVER;
    filledAt = NEVER;
    invertedAt = NEVER;
  }

  @Override
  public void save(StateWriter out) {
    out.put(live);
    out.put(gap.ordinal()).put(sessionGap).put(retested).put(rejected);
    out.put(lo).put(hi).put(anchorTime).put(anchor).put(knownAt);
    out.put(touchedAt).put(midpointAt).put(filledAt).put(invertedAt);
    out.put(touchedTime).put(midpointTime).put(filledTime);
  }

  @Override
  public void load(StateReader in) {
    live = in.getBoolean();
    gap = Direction.values()[in.getInt()];
    sessionGap = in.getBoolean();
    retested = in.getBoolean();
    rejected = in.getBoolean();
    lo = in.getLong();
    hi = in.getLong();
    anchorTime = in.getLong();
    anchor = in.getInt();
    knownAt = in.getInt();
    touchedAt = in.getInt();
    midpointAt = in.getInt();
    filledAt = in.getInt();
    invertedAt = in.getInt();
    touchedTime = in.getLong();
    midpointTime = in.getLong();
    filledTime = in.getLong();
  }
}
