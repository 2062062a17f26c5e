package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The latest breaks of structure, one in each direction.
final class Breaks implements Stateful {
  private final BreakMemory up = new BreakMemory();
  private final BreakMemory down = new BreakMemory();

  BreakMemory of(Direction direction) {
    return direction == Direction.BULLISH ? up : down;
  }

  @Override
  public void save(StateWriter out) {
    up.save(out);
    down.save(out);
  }

  @Override
  public void load(StateReader in) {
    up.load(in);
    down.load(in);
  }
}
