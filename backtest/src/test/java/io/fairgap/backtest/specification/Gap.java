package io.fairgap.backtest.specification;

import io.fairgap.trading.decision.SetupId;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import java.util.Comparator;

/// A fair value gap.
///
/// @param direction its own; a trade of its inversion goes the other way
/// @param ordinal index of the middle candle in its series
/// @param anchorTime open time of the middle candle
/// @param known index, in its series, of the third candle
/// @param lo lower edge in ticks
/// @param hi upper edge in ticks
/// @param significant whether it is high enough for its timeframe
/// @param sessionGap whether it lies across missing time
record Gap(
    Direction direction,
    Timeframe timeframe,
    int ordinal,
    long anchorTime,
    int known,
    long lo,
    long hi,
    boolean significant,
    boolean sessionGap) {
  /// The order in which gaps of one candle go: the taller, the higher timeframe, the older.
  static final Comparator<Gap> TALLEST_FIRST =
      Comparator.comparingLong(Gap::height)
          .thenComparing(Gap::timeframe)
          .reversed()
          .thenComparingLong(Gap::anchorTime);

  long height() {
    return hi - lo;
  }

  Direction trade() {
    return direction.opposite();
  }

  /// The upper edge as seen in a direction: the near one for the gap's own, the one that the market
  /// left behind for the trade's.
  long top(Direction seen) {
    return seen == Direction.BULLISH ? hi : -lo;
  }

  /// The lower edge as seen in a direction: the far one for the gap's own, the one that the stop
  /// lies behind for the trade's.
  long bottom(Direction seen) {
    return seen == Direction.BULLISH ? lo : -hi;
  }

  /// Whether a candle, seen in the trade's direction, came back into the zone.
  boolean retestedBy(Candle seen) {
    return seen.low() <= top(trade());
  }

  /// Whether a candle, seen in the trade's direction, came back and closed outside again.
  boolean rejectedBy(Candle seen) {
    return retestedBy(seen) && seen.close() > top(trade());
  }

  /// Whether a candle, seen in the trade's direction, closed beyond the zone.
  boolean invalidatedBy(Candle seen) {
    return seen.close() < bottom(trade());
  }

  boolean overlaps(Gap other) {
    return lo <= other.hi && other.lo <= hi;
  }

  String setupId(String symbol) {
    return SetupId.ofGap(symbol, Specification.STRATEGY, timeframe, anchorTime, direction);
  }
}
