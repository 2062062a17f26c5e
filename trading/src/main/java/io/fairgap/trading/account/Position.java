package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.ProposalState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an account holds, or is about to hold, for one strategy in one symbol.
final class Position {
  final Proposal proposal;
  final Decision.EntryIntended intent;
  boolean filled;
  boolean exiting;
  BigDecimal fees = BigDecimal.ZERO;
  BigDecimal borrow = BigDecimal.ZERO;
  private long entryPrice;
  private int entryRow;
  private long entryTime;
  private long highest;
  private long lowest;

  Position(Proposal proposal, Decision.EntryIntended intent) {
    this.proposal = proposal;
    this.intent = intent;
  }

  long lots() {
    return intent.lots();
  }

  Direction direction() {
    return proposal.direction();
  }

  void open(int row, long time, long price) {
    filled = true;
    entryRow = row;
    entryTime = time;
    entryPrice = price;
    highest = price;
    lowest = price;
  }

  /// Prices from `low` to `high` were met while it was open.
  void meet(long high, long low) {
    highest = Math.max(highest, high);
    lowest = Math.min(lowest, low);
  }

  /// Whether a close ends the position.
  boolean isInvalidAt(long close) {
    return proposal.invalidation() != 0
        && direction().sign() * (close - proposal.invalidation()) < 0;
  }

  Trade trade(Instrument instrument, Trade.@Nullable Exit exit) {
    return new Trade(
        instrument,
        proposal,
        intent,
        entryRow,
        entryTime,
        entryPrice,
        exit,
        fees,
        borrow,
        highest,
        lowest);
  }

  void save(StateWriter out) {
    ProposalState.save(proposal, out);
    out.put(intent.lots()).put(intent.tier()).put(intent.score()).put(intent.binding());
    out.put(filled).put(exiting).put(fees).put(borrow);
    out.put(entryPrice).put(entryRow).put(entryTime).put(highest).put(lowest);
  }

  static Position load(StateReader in) {
    Proposal proposal = ProposalState.load(in);
    Position position = new Position(proposal, intent(proposal, in));
    position.filled = in.getBoolean();
    position.exiting = in.getBoolean();
    position.fees = in.getDecimal();
    position.borrow = in.getDecimal();
    position.entryPrice = in.getLong();
    position.entryRow = in.getInt();
    position.entryTime = in.getLong();
    position.highest = in.getLong();
    position.lowest = in.getLong();
    return position;
  }

  private static Decision.EntryIntended intent(Proposal proposal, StateReader in) {
    return new Decision.EntryIntended(
        proposal.symbol(),
        proposal.strategy(),
        proposal.setup(),
        proposal.direction().entrySide(),
        in.getLong(),
        in.getDecimal(),
        in.getDouble(),
        in.getText());
  }
}
