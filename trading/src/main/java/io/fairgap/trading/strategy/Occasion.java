package io.fairgap.trading.strategy;

import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import org.jspecify.annotations.Nullable;

/// Where a setup stands on the chart of this run, for its reports: rows that another run, with
/// another first candle, would number differently, and that therefore are no part of a decision.
///
/// @param row of the candle of the decision: the arming candle, or the one that refused
/// @param time open time of that candle
/// @param gap the gap's own direction; null when the strategy trades no gap
/// @param timeframe of the gap in milliseconds
/// @param anchor ordinal of the gap's middle candle in its timeframe
/// @param anchorTime open time of that candle
/// @param inverted row of the inversion; −1 for none
/// @param broken row of the structure break; −1 for none
/// @param range that price dealt in when the setup armed; null when it did not, or there was none
public record Occasion(
    int row,
    long time,
    @Nullable Direction gap,
    long timeframe,
    int anchor,
    long anchorTime,
    long lo,
    long hi,
    int inverted,
    int broken,
    @Nullable DealingRange range) {

  /// An occasion of a strategy that needs no more than the candle.
  public static Occasion ofCandle(int row, long time) {
    return new Occasion(row, time, null, 0, -1, 0, 0, 0, -1, -1, null);
  }

  /// The same setup on the ruler of an adjustment.
  public Occasion on(Adjustment adjustment) {
    return gap == null
        ? this
        : new Occasion(
            row,
            time,
            gap,
            timeframe,
            anchor,
            anchorTime,
            adjustment.price(lo),
            adjustment.price(hi),
            inverted,
            broken,
            range == null ? null : range.on(adjustment));
  }

  /// The same setup, at another candle.
  public Occasion at(int otherRow, long otherTime) {
    return new Occasion(
        otherRow, otherTime, gap, timeframe, anchor, anchorTime, lo, hi, inverted, broken, range);
  }

  /// The same setup, with the range that price deals in.
  public Occasion in(@Nullable DealingRange dealt) {
    return new Occasion(
        row, time, gap, timeframe, anchor, anchorTime, lo, hi, inverted, broken, dealt);
  }
}
