package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Parameters.RiskProfile;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Section 9: how much to trade.
///
/// @param lots the largest quantity under all ceilings
/// @param tier share of equity by confluences; of the notional in profile `capital`, of the loss in
///   `seed`, a note in `loss`
/// @param binding the ceiling that gave the quantity
record Size(long lots, BigDecimal tier, String binding) {
  private static final BigDecimal FEW = new BigDecimal("0.1");
  private static final BigDecimal MANY = new BigDecimal("0.2");

  /// The size of a proposal for a flat account, whose equity is its cash.
  static Size of(Proposed plan, BigDecimal cash, Instrument instrument, Parameters parameters) {
    BigDecimal tier = Confluences.counted(plan.armed().confluences()) >= 2 ? MANY : FEW;
    BigDecimal close = instrument.price(plan.close());
    BigDecimal risk = instrument.price(Math.abs(plan.close() - plan.stop()));
    BigDecimal mayLose = cash.multiply(parameters.number("risk.maxLoss"));
    Size loss = new Size(lots(mayLose, risk, instrument), tier, "loss");
    return switch (parameters.word("risk.profile", RiskProfile.class)) {
      case CAPITAL ->
          new Size(lots(cash.multiply(tier), close, instrument), tier, "tier")
              .orLess(loss)
              .orLess(new Size(lots(cash, close, instrument), tier, "cash"));
      case LOSS -> {
        BigDecimal lent = cash.multiply(parameters.number("risk.leverage"));
        yield loss.orLess(new Size(lots(lent, close, instrument), tier, "cash"));
      }
      case SEED -> {
        BigDecimal lent = cash.multiply(parameters.number("risk.maxLeverage"));
        yield new Size(lots(cash.multiply(tier), risk, instrument), tier, "tier")
            .orLess(new Size(lots(lent, close, instrument), tier, "cash"));
      }
    };
  }

  private Size orLess(Size other) {
    return other.lots < lots ? other : this;
  }

  /// Whole lots that an amount pays for.
  private static long lots(BigDecimal amount, BigDecimal perUnit, Instrument instrument) {
    BigDecimal perLot = perUnit.multiply(instrument.lot());
    return Math.max(0, amount.divide(perLot, 0, RoundingMode.FLOOR).longValueExact());
  }
}
