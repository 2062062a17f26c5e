package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an account holds, or is about to hold, for one strategy in one symbol.
final class Position {
  final Proposal proposal;
  final Decision.EntryIntended intent;
  boolean filled;
  boolean exiting;
  long entryPrice;
  int entryRow;
  long entryTime;
  BigDecimal fees = BigDecimal.ZERO;
  BigDecimal borrow = BigDecimal.ZERO;
  long highest;
  long lowest;

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

  /// Whether a close ends the position.
  boolean isInvalidAt(long close) {
    return proposal.invalidation() != 0
        && direction().sign() * (close - proposal.invalidation()) < 0;
  }

  static Holding holding(@Nullable Position position) {
    if (position == null) {
      return Holding.NOTHING;
    }
    if (!position.filled) {
      return Holding.ENTRY;
    }
    return position.exiting ? Holding.EXIT : Holding.POSITION;
  }
}
