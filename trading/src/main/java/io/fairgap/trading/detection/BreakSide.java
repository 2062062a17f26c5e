package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// One side of a structure: the swing whose break is awaited, and the leg that leads to it.
///
/// Written for breaks up; prices of the other side are negated. The leg starts at the lowest low
/// since the swing, the last one on ties; the order block is the last falling candle at or before
/// that start, at most 15 candles back. Both are kept up to date candle by candle, so that a level
/// may wait for any length of time.
public final class BreakSide implements Stateful {
  private static final int BLOCK_REACH = 15;

  /// The price of a level that is not there: no close is above it, and no low below its leg's.
  private static final long NO_LEVEL = Long.MAX_VALUE;

  private static final long NO_LEG = Long.MIN_VALUE;

  final Direction direction;
  long price = NO_LEVEL;
  int anchor = Zone.NEVER;
  private long legLow = NO_LEG;
  private int block = Zone.NEVER;
  private long blockLo;
  private long blockHi;

  BreakSide(Direction direction) {
    this.direction = direction;
  }

  boolean isBrokenBy(long close) {
    return close > price;
  }

  /// The level is broken and waits for nothing any more; its block stays to be read.
  void end() {
    price = NO_LEVEL;
    legLow = NO_LEG;
  }

  void set(Bars bars, int swing, long swingPrice) {
    anchor = swing;
    price = swingPrice;
    int start = swing;
    for (int i = swing + 1; i <= bars.last(); i++) {
      if (low(bars, i) <= low(bars, start)) {
        start = i;
      }
    }
    startLeg(bars, start);
  }

  /// The last candle is part of the leg for every later break.
  ///
  /// @param low the candle's, in this side's coordinates
  void extendLeg(Bars bars, int t, long low) {
    if (low <= legLow) {
      startLeg(bars, t);
    }
  }

  void adjust(Adjustment adjustment) {
    Adjustment own = adjustment.on(direction.sign());
    price = price == NO_LEVEL ? NO_LEVEL : own.price(price);
    legLow = legLow == NO_LEG ? NO_LEG : own.price(legLow);
    blockLo = own.price(blockLo);
    blockHi = own.price(blockHi);
  }

  private void startLeg(Bars bars, int start) {
    legLow = low(bars, start);
    block = Zone.NEVER;
    for (int i = start; i >= Math.max(0, start - BLOCK_REACH); i--) {
      if (falls(bars, i)) {
        block = i;
        blockLo = low(bars, i);
        blockHi = high(bars, i);
        return;
      }
    }
  }

  /// Whether the leg has an order block.
  public boolean hasBlock() {
    return block != Zone.NEVER;
  }

  /// The swing, as an index of its candle.
  public int anchor() {
    return anchor;
  }

  public int block() {
    return block;
  }

  /// Lower end of the order block, in ticks.
  public long blockLo() {
    return direction == Direction.BULLISH ? blockLo : -blockHi;
  }

  /// Upper end of the order block, in ticks.
  public long blockHi() {
    return direction == Direction.BULLISH ? blockHi : -blockLo;
  }

  private long low(Bars bars, int i) {
    return direction == Direction.BULLISH ? bars.low(i) : -bars.high(i);
  }

  private long high(Bars bars, int i) {
    return direction == Direction.BULLISH ? bars.high(i) : -bars.low(i);
  }

  private boolean falls(Bars bars, int i) {
    return direction.sign() * (bars.close(i) - bars.open(i)) < 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(price).put(anchor).put(legLow);
    out.put(block).put(blockLo).put(blockHi);
  }

  @Override
  public void load(StateReader in) {
    price = in.getLong();
    anchor = in.getInt();
    legLow = in.getLong();
    block = in.getInt();
    blockLo = in.getLong();
    blockHi = in.getLong();
  }
}
