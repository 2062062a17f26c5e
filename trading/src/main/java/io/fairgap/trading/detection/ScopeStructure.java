package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// Structure and order blocks at one radius.
public final class ScopeStructure implements Stateful {
  private final Scope scope;
  private final int radius;
  private final MarketStructure structure;
  private final OrderBlocks bullish;
  private final OrderBlocks bearish;
  private int broken;
  private int brokenAnchor = Zone.NEVER;

  /// @param radius of the swings; 0 switches the scope off
  ScopeStructure(Scope scope, int radius, int blockLimit, DetectionSink sink) {
    this.scope = scope;
    this.radius = radius;
    structure = new MarketStructure(scope, sink);
    bullish = new OrderBlocks(scope, Direction.BULLISH, blockLimit, sink);
    bearish = new OrderBlocks(scope, Direction.BEARISH, blockLimit, sink);
  }

  void onClose(Bars bars) {
    if (radius == 0) {
      return;
    }
    broken = structure.onClose(bars);
    bullish.onCandle(bars);
    bearish.onCandle(bars);
    if (broken != 0) {
      Direction direction = Direction.of(broken);
      brokenAnchor = structure.side(direction).anchor();
      blocks(direction).onBreak(structure.side(direction));
    }
  }

  void onSwing(Bars bars, Extreme extreme, int anchor) {
    structure.onSwing(bars, extreme, anchor);
  }

  void adjust(Adjustment adjustment) {
    structure.adjust(adjustment);
    bullish.adjust(adjustment);
    bearish.adjust(adjustment);
  }

  Scope scope() {
    return scope;
  }

  int radius() {
    return radius;
  }

  /// Sign of the direction in which the last candle broke this structure; 0 when it did not.
  public int broken() {
    return broken;
  }

  /// The swing that the latest break broke, as an index of its candle.
  public int brokenAnchor() {
    return brokenAnchor;
  }

  public MarketStructure levels() {
    return structure;
  }

  public OrderBlocks blocks(Direction direction) {
    return direction == Direction.BULLISH ? bullish : bearish;
  }

  @Override
  public void save(StateWriter out) {
    structure.save(out);
    bullish.save(out);
    bearish.save(out);
    out.put(broken).put(brokenAnchor);
  }

  @Override
  public void load(StateReader in) {
    structure.load(in);
    bullish.load(in);
    bearish.load(in);
    broken = in.getInt();
    brokenAnchor = in.getInt();
  }
}
