package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.AccountCore;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.order.PaperVenue;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// The entries of an account that wait to be filled, and how they are taken back.
final class WaitingEntries {
  private final int strategies;
  private final AccountCore account;
  private final PaperVenue venue;
  private final LastCandles last;
  private final Teller teller;

  /// Says what became of a setup.
  interface Teller {
    void tell(int symbol, Decision decision, Occasion occasion);
  }

  /// @param strategies how many run on every symbol
  WaitingEntries(
      int strategies, AccountCore account, PaperVenue venue, LastCandles last, Teller teller) {
    this.strategies = strategies;
    this.account = account;
    this.venue = venue;
    this.last = last;
    this.teller = teller;
  }

  /// Takes back whatever waits in some symbols, which no candle brought about.
  ///
  /// @param symbols how many there are
  /// @param which of them
  void takeBack(int symbols, IntPredicate which, Function<Proposal, Decision.Refused> reason) {
    for (int symbol = 0; symbol < symbols; symbol++) {
      if (which.test(symbol)) {
        account.begin(symbol, last.row(symbol), last.time(symbol));
        for (int strategy = 0; strategy < strategies; strategy++) {
          takeBack(symbol, strategy, reason);
        }
      }
    }
  }

  private void takeBack(int symbol, int strategy, Function<Proposal, Decision.Refused> reason) {
    Proposal entry = account.working(strategy);
    if (entry != null && venue.cancel(symbol, strategy) && account.forget(strategy)) {
      teller.tell(symbol, reason.apply(entry), last.of(symbol, entry.occasion()));
    }
  }

  /// Its strategy takes back the entry of a setup; without effect when it was filled.
  void withdraw(int symbol, int strategy, Finding finding) {
    Proposal entry = account.working(strategy);
    if (entry != null && entry.setup().equals(finding.decision().setup())) {
      venue.cancel(symbol, strategy);
      if (account.forget(strategy)) {
        teller.tell(symbol, finding.decision(), finding.occasion());
      }
    }
  }
}
