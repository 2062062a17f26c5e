package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.util.List;

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

  void save(StateWriter out) {
    setup.save(out);
    Occasion place = proposal.occasion();
    out.put(proposal.confidence()).put(proposal.close()).put(proposal.limit());
    out.put(proposal.stop()).put(proposal.target()).put(proposal.targetLevel());
    out.put(proposal.strong()).put(String.join("+", proposal.confluences()));
    out.put(place.row()).put(place.time()).put(place.broken());
    out.put(armed).put(proposed);
  }

  static Waiting load(StateReader in, String symbol, String strategy) {
    Setup setup = Setup.load(in);
    double confidence = in.getDouble();
    long close = in.getLong();
    long limit = in.getLong();
    long stop = in.getLong();
    long target = in.getLong();
    String targetLevel = in.getText();
    boolean strong = in.getBoolean();
    String confluences = in.getText();
    Occasion place = setup.occasion(in.getInt(), in.getLong(), in.getInt());
    Proposal proposal =
        new Proposal(
            symbol,
            strategy,
            setup.id(),
            setup.direction(),
            confidence,
            close,
            limit,
            stop,
            target,
            targetLevel,
            setup.invalidation(),
            strong,
            confluences.isEmpty() ? List.of() : List.of(confluences.split("\\+")),
            place);
    return new Waiting(setup, proposal, in.getInt(), in.getBoolean());
  }
}
