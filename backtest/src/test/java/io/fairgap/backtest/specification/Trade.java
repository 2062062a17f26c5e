package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A position from its entry to its exit; open while there is none.
///
/// @param entry index of the candle on which the entry was filled
/// @param price of the entry, costs in it, in ticks
/// @param tier share of equity that capped the notional
/// @param score of the vote
/// @param stop where the stop order works, in ticks
/// @param fees so far, in quote currency
/// @param borrow so far, in quote currency
record Trade(
    Proposed plan,
    int entry,
    long price,
    long lots,
    BigDecimal tier,
    double score,
    long stop,
    BigDecimal fees,
    BigDecimal borrow,
    @Nullable Exit exit) {
  /// How it ended.
  ///
  /// @param at index of the candle
  /// @param price in ticks, slippage in it where there is any
  record Exit(int at, long price, Leg leg) {}

  Trade closed(Exit closing, BigDecimal fee) {
    return new Trade(plan, entry, price, lots, tier, score, stop, fees.add(fee), borrow, closing);
  }

  Trade borrowed(BigDecimal amount) {
    return new Trade(plan, entry, price, lots, tier, score, stop, fees, borrow.add(amount), exit);
  }

  /// What price alone brought; for a trade that has ended.
  BigDecimal gross(Instrument instrument, Exit end) {
    long gained = plan.occasion().trade().sign() * (end.price() - price);
    return instrument.notional(gained, lots);
  }

  BigDecimal net(Instrument instrument, Exit end) {
    return gross(instrument, end).subtract(fees).subtract(borrow);
  }

  /// What was lost from the fill to the planned stop: the unit of R.
  BigDecimal risked(Instrument instrument) {
    return instrument.notional(Math.abs(price - plan.stop()), lots);
  }
}
