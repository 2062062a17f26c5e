package io.fairgap.trading.detection;

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

  final Direction direction;
  boolean level;
  long price;
  int anchor = Zone.NEVER;
  private long legLow;
  private int lastFalling = Integer.MIN_VALUE / 2;
  private long lastFallingLo;
  private long lastFallingHi;
  private int block = Zone.NEVER;
  private long blockLo;
  private long blockHi;

  BreakSide(Direction direction) {
    this.direction = direction;
  }

  boolean isBrokenBy(long close) {
    return level && close > price;
  }

  void set(Bars bars, int swing, long swingPrice) {
    level = true;
    anchor = swing;
    price = swingPrice;
    int start = swing;
    for (int i = swing + 1; i <= bars.last(); i++) {
      if (low(bars, i) <= low(bars, start)) {
        start = i;
      }
    }
    legLow = low(bars, start);
    block = Zone.NEVER;
    for (int i = start; i >= Math.max(0, start - BLOCK_REACH); i--) {
      if (falls(bars, i)) {
        take(i, low(bars, i), high(bars, i));
        return;
      }
    }
  }

  /// The last candle is part of the leg for every later break.
  void extendLeg(Bars bars, int t) {
    if (falls(bars, t)) {
      lastFalling = t;
      lastFallingLo = low(bars, t);
      lastFallingHi = high(bars, t);
    }
    if (level && low(bars, t) <= legLow) {
      legLow = low(bars, t);
      block = Zone.NEVER;
      if (t - lastFalling <= BLOCK_REACH) {
        take(lastFalling, lastFallingLo, lastFallingHi);
      }
    }
  }

  private void take(int candle, long lo, long hi) {
    block = candle;
    blockLo = lo;
    blockHi = hi;
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
    out.put(level).put(price).put(anchor).put(legLow);
    out.put(lastFalling).put(lastFallingLo).put(lastFallingHi);
    out.put(block).put(blockLo).put(blockHi);
  }

  @Override
  public void load(StateReader in) {
    level = in.getBoolean();
    price = in.getLong();
    anchor = in.getInt();
    legLow = in.getLong();
    lastFalling = in.getInt();
    lastFallingLo = in.getLong();
    lastFallingHi = in.getLong();
    block = in.getInt();
    blockLo = in.getLong();
    blockHi = in.getLong();
  }
}
