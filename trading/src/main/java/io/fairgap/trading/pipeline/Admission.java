package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.AccountView;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.Holding;
import io.fairgap.trading.account.RiskCore;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Proposal;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Whether a proposal may become an order. What is wrong with it is said first, then that its
/// symbol is not watched, then that the account may not enter at all.
final class Admission implements Stateful {
  private final RiskCore risk;
  private final Guard guard;
  private final boolean[] watched;

  /// Watches every symbol.
  Admission(RiskCore risk, Guard guard, int symbols) {
    this.risk = risk;
    this.guard = guard;
    watched = new boolean[symbols];
    Arrays.fill(watched, true);
  }

  /// Watches other symbols from now on.
  void watch(IntPredicate symbols) {
    for (int symbol = 0; symbol < watched.length; symbol++) {
      watched[symbol] = symbols.test(symbol);
    }
  }

  boolean isWatched(int symbol) {
    return watched[symbol];
  }

  /// An intent, or a refusal with its rule.
  ///
  /// @param holding how the account stands in the symbol for the proposal's strategy
  Decision assess(
      int symbol, Instrument instrument, Proposal proposal, Holding holding, AccountView account) {
    Decision decision = risk.assess(proposal, instrument, holding, account);
    if (!(decision instanceof Decision.EntryIntended)) {
      return decision;
    }
    if (!watched[symbol]) {
      return proposal.refused(Rule.WATCHLIST);
    }
    return guard.isRestrained() ? guard.refuse(proposal) : decision;
  }

  @Override
  public void save(StateWriter out) {
    for (boolean one : watched) {
      out.put(one);
    }
  }

  @Override
  public void load(StateReader in) {
    for (int symbol = 0; symbol < watched.length; symbol++) {
      watched[symbol] = in.getBoolean();
    }
  }
}
