package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.ProposalState;

/// A setup that armed and whose entry waits for price to come back.
///
/// @param proposal what is or will be proposed, measured with the arming candle
/// @param armed row of the arming candle
/// @param proposed whether it was proposed already, as a limit entry is
record Waiting(Setup setup, Proposal proposal, int armed, boolean proposed) {

  boolean isAtTarget(long high, long low) {
    return setup.direction() == Direction.BULLISH
        ? high >= proposal.target()
        : low <= proposal.target();
  }

  /// Whether a candle went into the zone and closed outside of it again, on the trade's side.
  boolean isRejectedBy(long high, long low, long close) {
    return setup.direction() == Direction.BULLISH
        ? low <= setup.hi() && close > setup.hi()
        : high >= setup.lo() && close < setup.lo();
  }

  Waiting on(Adjustment adjustment) {
    return new Waiting(setup.on(adjustment), proposal.on(adjustment), armed, proposed);
  }

  void save(StateWriter out) {
    setup.save(out);
    ProposalState.save(proposal, out);
    out.put(armed).put(proposed);
  }

  static Waiting load(StateReader in) {
    return new Waiting(Setup.load(in), ProposalState.load(in), in.getInt(), in.getBoolean());
  }
}
