package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Result.Decided;
import io.fairgap.backtest.specification.Result.Refusal;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import java.util.ArrayList;
import java.util.List;

/// What was decided so far, in order.
final class Journal {
  private final Market market;
  private final List<Decided> decisions = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  Journal(Market market) {
    this.market = market;
  }

  void decide(int at, Decision decision) {
    decisions.add(new Decided(market.ltf().closeTime(at), decision));
  }

  void refuse(Refused refused) {
    Occasion occasion = refused.occasion();
    refusals.add(new Refusal(refused.at(), occasion.gap(), occasion.inverted(), refused.rule()));
    decide(
        refused.at(),
        new Decision.Refused(
            market.instrument().symbol(),
            Specification.STRATEGY,
            market.setupId(occasion.gap()),
            refused.rule(),
            refused.facts()));
  }

  void refuse(Occasion occasion, int at, Rule rule, Fact... facts) {
    refuse(new Refused(occasion, at, rule, List.of(facts)));
  }

  void trade(Trade trade) {
    trades.add(trade);
  }

  Result result() {
    return new Result(
        List.copyOf(decisions),
        List.copyOf(trades),
        List.copyOf(refusals),
        Funnel.of(market, decisions, trades, refusals));
  }
}
