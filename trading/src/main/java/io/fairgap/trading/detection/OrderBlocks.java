package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.ArrayList;
import java.util.List;

/// The live order blocks of one scope and direction: mitigated when touched, gone when a candle
/// closes beyond their far edge. Of more than the limit the farthest below price is forgotten.
public final class OrderBlocks implements Stateful {
  private final Scope scope;
  private final Direction direction;
  private final int limit;
  private final DetectionSink sink;
  private final List<Block> pool = new ArrayList<>();
  private final SlotQueue free = new SlotQueue();
  private final Ladder unbroken = new Ladder();
  private final Ladder untouched = new Ladder();

  public OrderBlocks(Scope scope, Direction direction, int limit, DetectionSink sink) {
    this.scope = scope;
    this.direction = direction;
    this.limit = limit;
    this.sink = sink;
  }

  /// Lets the last candle meet the blocks that were there before it.
  public void onCandle(Bars bars) {
    if (unbroken.isEmpty()) {
      return;
    }
    int t = bars.last();
    long low = direction == Direction.BULLISH ? bars.low(t) : -bars.high(t);
    long close = direction.sign() * bars.close(t);
    while (untouched.metAt(low)) {
      Block block = pool.get(untouched.pop());
      block.touched = true;
      tell(BlockEvent.MITIGATED, block);
    }
    while (unbroken.passedAt(close)) {
      Block block = pool.get(unbroken.pop());
      tell(BlockEvent.BROKEN, block);
      free.add(block.slot, 0);
    }
  }

  /// Takes up the block of a break on the last candle, if its leg has one.
  public void onBreak(BreakSide side) {
    if (!side.hasBlock()) {
      return;
    }
    if (unbroken.size() == limit) {
      forgetFarthest();
    }
    Block block = take();
    block.anchor = side.block();
    block.lo = side.blockLo();
    block.hi = side.blockHi();
    block.touched = false;
    unbroken.add(far(block), block.slot);
    untouched.add(near(block), block.slot);
    tell(BlockEvent.FORMED, block);
  }

  /// Whether a live block shares a price with `[lo, hi]` or holds `close`, all in ticks.
  public boolean meets(long lo, long hi, long close) {
    for (int i = unbroken.size() - 1; i >= 0; i--) {
      Block block = pool.get(unbroken.slot(i));
      boolean shares = block.lo <= hi && block.hi >= lo;
      if (shares || (block.lo <= close && close <= block.hi)) {
        return true;
      }
    }
    return false;
  }

  void adjust(Adjustment adjustment) {
    for (Block block : pool) {
      block.lo = adjustment.price(block.lo);
      block.hi = adjustment.price(block.hi);
    }
    unbroken.reprice(slot -> far(pool.get(slot)));
    untouched.reprice(slot -> near(pool.get(slot)));
  }

  private void forgetFarthest() {
    Block block = pool.get(unbroken.slot(0));
    unbroken.removeRange(0, 1);
    if (!block.touched) {
      untouched.remove(near(block), block.slot);
    }
    free.add(block.slot, 0);
  }

  private Block take() {
    if (free.isEmpty()) {
      Block block = new Block(pool.size());
      pool.add(block);
      return block;
    }
    return pool.get(free.poll());
  }

  private long near(Block block) {
    return direction == Direction.BULLISH ? block.hi : -block.lo;
  }

  private long far(Block block) {
    return direction == Direction.BULLISH ? block.lo : -block.hi;
  }

  private void tell(BlockEvent event, Block block) {
    sink.block(event, direction, scope, block.anchor, block.lo, block.hi);
  }

  @Override
  public void save(StateWriter out) {
    out.put(pool.size());
    for (Block block : pool) {
      out.put(block.touched).put(block.lo).put(block.hi).put(block.anchor);
    }
    free.save(out);
    unbroken.save(out);
    untouched.save(out);
  }

  @Override
  public void load(StateReader in) {
    int blocks = in.getInt();
    pool.clear();
    for (int slot = 0; slot < blocks; slot++) {
      Block block = new Block(slot);
      block.touched = in.getBoolean();
      block.lo = in.getLong();
      block.hi = in.getLong();
      block.anchor = in.getInt();
      pool.add(block);
    }
    free.load(in);
    unbroken.load(in);
    untouched.load(in);
  }

  private static final class Block {
    final int slot;
    boolean touched;
    long lo;
    long hi;
    int anchor;

    Block(int slot) {
      this.slot = slot;
    }
  }
}
