package io.fairgap.app.live;

import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.database.Database;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.Iterator;

/// Whether money is conserved in an account's record: after every round the equity is what the
/// account began with, what its closed trades brought, and what its open ones are worth less what
/// they cost. Both sides are exact, and come from different books: the ledger and the trades.
///
/// @param rounds that were looked at
/// @param broken instant of the first round that does not come out even; [Long#MIN_VALUE] for none
record Conservation(long rounds, long broken) {
  /// Of everything that is recorded.
  static Conservation of(Database database) {
    long rounds = 0;
    BigDecimal closed = BigDecimal.ZERO;
    try (Journal journal = new Journal(database)) {
      Iterator<AccountEvent> events =
          journal.iterator(journal.recorded().ofAccount(PaperAccount.NAME));
      while (events.hasNext()) {
        if (events.next() instanceof RoundDecided round) {
          rounds++;
          for (TradeFacts trade : round.closed()) {
            closed = closed.add(net(trade));
          }
          if (!isEven(round, closed)) {
            return new Conservation(rounds, round.closeTime());
          }
        }
      }
    }
    return new Conservation(rounds, Long.MIN_VALUE);
  }

  boolean holds() {
    return broken == Long.MIN_VALUE;
  }

  private static boolean isEven(RoundDecided round, BigDecimal closed) {
    BigDecimal due = round.figures().capital().add(closed);
    for (TradeFacts trade : round.figures().open()) {
      due = due.add(worth(trade));
    }
    return due.compareTo(round.figures().equity()) == 0;
  }

  private static BigDecimal net(TradeFacts trade) {
    TradeFacts.Exit exit = trade.exit();
    if (exit == null) {
      throw new IllegalStateException(trade.setup() + " is closed without an exit");
    }
    return exit.net();
  }

  private static BigDecimal worth(TradeFacts trade) {
    BigDecimal gross = trade.mark().subtract(trade.entryPrice()).multiply(trade.quantity());
    return (trade.direction() == Direction.BULLISH ? gross : gross.negate())
        .subtract(trade.fees())
        .subtract(trade.borrow());
  }
}
