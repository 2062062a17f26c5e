package io.fairgap.trading.account;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a corporate action pays for what is held.
final class Payout {
  private Payout() {}

  /// The money for a long position; a short one owes it.
  ///
  /// A dividend is paid for every unit. A split pays for the fraction of a lot that it leaves over,
  /// at the last close before it, rounded down to the decimals in which the instrument's values
  /// come.
  ///
  /// @param lots held before the action
  /// @param mark the last close before it, in ticks
  static BigDecimal of(CorporateAction action, Instrument instrument, long lots, long mark) {
    return switch (action) {
      case CorporateAction.Dividend dividend ->
          dividend.perShare().multiply(instrument.quantity(lots));
      case CorporateAction.Split split -> {
        long rest = Adjustment.of(split, instrument).rest(lots);
        yield instrument
            .notional(mark, rest)
            .divide(BigDecimal.valueOf(split.fresh()), RoundingMode.DOWN);
      }
    };
  }
}
