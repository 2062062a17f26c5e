package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Facts.price;
import static io.fairgap.backtest.specification.Facts.time;

import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import java.util.List;
import java.util.Optional;

/// Section 7.5: what ends the wait of an armed setup for its limit or its retest.
///
/// On one candle an opposite break, an invalidation and a trade at the target come in this order,
/// then a rejection, and the lapse at the close of the last candle comes last, so that a rejection
/// on that candle is in time.
final class Waiting {
  private static final int LASTS = 15;

  private final Market market;

  Waiting(Market market) {
    this.market = market;
  }

  /// Why the market took the reason to enter away at this candle.
  Optional<Refused> withdrawn(Proposed plan, int t) {
    Gap gap = plan.occasion().gap();
    Direction trade = gap.trade();
    if (market.structure().first(trade.opposite(), t, t).isPresent()) {
      return refused(
          plan,
          t,
          Rule.WITHDRAWN_OPPOSITE_BREAK,
          time("break", market.ltf().openTime(plan.armed().broken().at())),
          time("opposite", market.ltf().openTime(t)));
    }
    if (market.closesBeyond(gap, t)) {
      int v = plan.occasion().inverted();
      return refused(
          plan, t, Rule.WITHDRAWN_INVALIDATED, time("inverted", market.ltf().openTime(v)));
    }
    if (market.ltf().seen(t, trade).high() >= trade.sign() * plan.target()) {
      return refused(
          plan, t, Rule.TARGET_TAKEN, price("target", market.instrument(), plan.target()));
    }
    return Optional.empty();
  }

  /// The end of the time that an entry has.
  Optional<Refused> expired(Proposed plan, int t) {
    return t < plan.at() + LASTS
        ? Optional.empty()
        : refused(plan, t, Rule.EXPIRED, time("armed", market.ltf().openTime(plan.at())));
  }

  /// Whether the candle came back into the zone and closed outside again.
  boolean rejects(Proposed plan, int t) {
    Gap gap = plan.occasion().gap();
    return gap.rejectedBy(market.ltf().seen(t, gap.trade()));
  }

  private static Optional<Refused> refused(Proposed plan, int t, Rule rule, Fact... facts) {
    return Optional.of(new Refused(plan.occasion(), t, rule, List.of(facts)));
  }
}
