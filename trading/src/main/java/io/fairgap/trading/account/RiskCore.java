package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Sizes a proposal or refuses it: position, short, minimum, then the weighted vote.
///
/// Sizes are measured with the arming close and rounded down to the lot grid under all ceilings.
/// Pure: all that it knows stands in its arguments and settings.
public final class RiskCore {
  private final RiskSettings settings;

  public RiskCore(RiskSettings settings) {
    this.settings = settings;
  }

  /// What the rules say of a proposal: [Decision.EntryIntended] or [Decision.Refused].
  public Decision assess(
      Proposal proposal, Instrument instrument, Holding holding, AccountView view) {
    if (holding != Holding.NOTHING) {
      return proposal.refused(Rule.POSITION, new Fact("holding", holding.name()));
    }
    if (proposal.direction() == Direction.BEARISH && !instrument.shortable()) {
      return proposal.refused(Rule.SHORT);
    }
    BigDecimal tier = proposal.strong() ? settings.tierHigh() : settings.tier();
    Size size = size(proposal, instrument, tier, view);
    BigDecimal notional = instrument.notional(proposal.close(), size.lots());
    if (size.lots() < 1 || notional.compareTo(instrument.minNotional()) < 0) {
      String quantity = DecisionLine.amount(instrument.quantity(size.lots()));
      return proposal.refused(Rule.MINIMUM, new Fact("quantity", quantity));
    }
    double score = score(proposal.confidence(), view.headroom());
    if (score < settings.vote().threshold() || settings.vote().quorum() > 1) {
      return proposal.refused(Rule.VOTE, new Fact("score", DecisionLine.fraction(score)));
    }
    return new Decision.EntryIntended(
        proposal.symbol(),
        proposal.strategy(),
        proposal.setup(),
        proposal.direction().entrySide(),
        size.lots(),
        tier,
        score,
        size.binding());
  }

  private double score(double confidence, double headroom) {
    RiskSettings.Vote vote = settings.vote();
    return (vote.technical() * confidence + vote.risk() * headroom)
        / (vote.technical() + vote.risk());
  }

  private record Size(long lots, String binding) {
    Size capped(long ceiling, String name) {
      return ceiling < lots ? new Size(ceiling, name) : this;
    }
  }

  private Size size(Proposal proposal, Instrument instrument, BigDecimal tier, AccountView view) {
    BigDecimal equity = view.equity();
    BigDecimal price = instrument.price(proposal.close());
    long atLoss = atStop(equity.multiply(settings.maxLoss()), proposal, instrument);
    Size size =
        switch (settings.profile()) {
          case CAPITAL ->
              new Size(lots(equity.multiply(tier), price, instrument), "tier")
                  .capped(atLoss, "loss")
                  .capped(lots(view.free(), price, instrument), "cash");
          case LOSS ->
              new Size(atLoss, "loss")
                  .capped(
                      lots(view.free().multiply(settings.leverage()), price, instrument), "cash");
          case SEED ->
              new Size(atStop(equity.multiply(tier), proposal, instrument), "tier")
                  .capped(
                      lots(view.free().multiply(settings.maxLeverage()), price, instrument),
                      "cash");
          case FIXED ->
              new Size(instrument.lotsDown(settings.quantity()), "fixed")
                  .capped(lots(view.free(), price, instrument), "cash");
        };
    return settings.wholeUnits() ? new Size(whole(size.lots(), instrument), size.binding()) : size;
  }

  /// Lots whose loss at the stop is `amount`; without a stop there is no such bound.
  private static long atStop(BigDecimal amount, Proposal proposal, Instrument instrument) {
    if (proposal.stop() == 0) {
      return Long.MAX_VALUE;
    }
    long distance = Math.abs(proposal.close() - proposal.stop());
    return lots(amount, instrument.price(distance), instrument);
  }

  private static long lots(BigDecimal amount, BigDecimal perUnit, Instrument instrument) {
    if (amount.signum() <= 0) {
      return 0;
    }
    return amount.divide(perUnit.multiply(instrument.lot()), 0, RoundingMode.DOWN).longValueExact();
  }

  private static long whole(long lots, Instrument instrument) {
    BigDecimal units = instrument.quantity(lots).setScale(0, RoundingMode.DOWN);
    return instrument.lotsDown(units);
  }
}
