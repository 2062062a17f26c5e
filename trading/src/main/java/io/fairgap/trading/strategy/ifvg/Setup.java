package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.decision.SetupId;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis.Inversion;
import io.fairgap.trading.strategy.Occasion;
import java.util.Comparator;

/// A gap that inverted, with the facts of that moment.
///
/// @param id its name
/// @param gap the gap's own direction; the trade's is the opposite
/// @param timeframe of the gap, in milliseconds
/// @param anchor ordinal of the gap's middle candle
/// @param inverted row of the inverting candle, v
/// @param volumeSpike whether v showed one
/// @param swept whether liquidity on the trade's far side was swept within reach before v
/// @param sweepExtreme how far the latest such sweep went
record Setup(
    String id,
    Direction gap,
    long timeframe,
    int anchor,
    long anchorTime,
    long lo,
    long hi,
    int inverted,
    long invertedTime,
    boolean volumeSpike,
    boolean swept,
    long sweepExtreme) {

  /// The taller gap first, then the higher timeframe, then the older.
  static final Comparator<Setup> TALLEST_FIRST =
      Comparator.comparingLong((Setup setup) -> setup.lo - setup.hi)
          .thenComparing(Comparator.comparingLong(Setup::timeframe).reversed())
          .thenComparingLong(Setup::anchorTime);

  static String idOf(
      String symbol, String strategy, Direction gap, long timeframe, long anchorTime) {
    return SetupId.ofGap(symbol, strategy, new Timeframe(timeframe), anchorTime, gap);
  }

  /// Of the trade.
  Direction direction() {
    return gap.opposite();
  }

  /// The far side of the zone: a close beyond it ends setup and position.
  long invalidation() {
    return gap == Direction.BULLISH ? hi : lo;
  }

  boolean isInvalidAt(long close) {
    return direction().sign() * (close - invalidation()) < 0;
  }

  Inversion inversion() {
    return new Inversion(id, gap, timeframe, anchorTime, lo, hi);
  }

  Occasion occasion(int row, long time, int broken) {
    return new Occasion(
        row, time, gap, timeframe, anchor, anchorTime, lo, hi, inverted, broken, null);
  }

  Setup on(Adjustment adjustment) {
    return new Setup(
        id,
        gap,
        timeframe,
        anchor,
        anchorTime,
        adjustment.price(lo),
        adjustment.price(hi),
        inverted,
        invertedTime,
        volumeSpike,
        swept,
        adjustment.price(sweepExtreme));
  }

  void save(StateWriter out) {
    out.put(id).put(gap.ordinal()).put(timeframe).put(anchor).put(anchorTime).put(lo).put(hi);
    out.put(inverted).put(invertedTime).put(volumeSpike).put(swept).put(sweepExtreme);
  }

  static Setup load(StateReader in) {
    return new Setup(
        in.getText(),
        Direction.values()[in.getInt()],
        in.getLong(),
        in.getInt(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getInt(),
        in.getLong(),
        in.getBoolean(),
        in.getBoolean(),
        in.getLong());
  }
}
