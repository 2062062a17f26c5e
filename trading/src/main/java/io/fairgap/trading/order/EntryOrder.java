package io.fairgap.trading.order;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Side;

/// An entry with the stop and the target that protect it once it is filled.
///
/// @param setup its name; one order per setup
/// @param limit price in ticks; 0 for the market at the next open
/// @param stop in ticks; 0 for none
/// @param target in ticks; 0 for none
public record EntryOrder(
    String symbol,
    String strategy,
    String setup,
    Side side,
    long lots,
    long limit,
    long stop,
    long target) {

  /// The same order on the ruler of an adjustment that leaves something of it.
  EntryOrder on(Adjustment adjustment) {
    return new EntryOrder(
        symbol,
        strategy,
        setup,
        side,
        adjustment.lots(lots),
        adjustment.orderPrice(limit),
        adjustment.orderPrice(stop),
        adjustment.orderPrice(target));
  }

  public EntryOrder {
    if (lots <= 0) {
      throw new IllegalArgumentException("an order is for at least one lot: " + lots);
    }
  }
}
