package io.fairgap.trading.tracked;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;

/// A fair value gap and what has become of it.
///
/// Times are epoch milliseconds: that of the anchor is when the middle candle opened, all others
/// are closes of candles of the traded timeframe, at which a thing became known; [#NEVER] when it
/// has not.
///
/// @param timeframe 0 for the traded timeframe, then the higher ones, ascending
/// @param direction its own, also after its inversion
/// @param lo in ticks
/// @param hi in ticks
public record TrackedGap(
    int timeframe,
    long anchorTime,
    Direction direction,
    long lo,
    long hi,
    GapStatus status,
    long knownAt,
    long touchedAt,
    long invertedAt,
    long endedAt) {
  /// Stands for a time that did not come yet.
  public static final long NEVER = Long.MIN_VALUE;

  TrackedGap in(GapStatus next, long closeTime) {
    return new TrackedGap(
        timeframe,
        anchorTime,
        direction,
        lo,
        hi,
        next,
        knownAt,
        next == GapStatus.TOUCHED ? closeTime : touchedAt,
        next == GapStatus.INVERTED ? closeTime : invertedAt,
        next.isEnd() ? closeTime : endedAt);
  }

  void save(StateWriter out) {
    out.put(timeframe).put(anchorTime).put(direction.ordinal()).put(lo).put(hi);
    out.put(status.ordinal()).put(knownAt).put(touchedAt).put(invertedAt).put(endedAt);
  }

  static TrackedGap load(StateReader in) {
    return new TrackedGap(
        in.getInt(),
        in.getLong(),
        Direction.values()[in.getInt()],
        in.getLong(),
        in.getLong(),
        GapStatus.values()[in.getInt()],
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong());
  }
}
