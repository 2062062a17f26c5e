package io.fairgap.trading.order;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;

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

  void save(StateWriter out) {
    out.put(symbol).put(strategy).put(setup);
    out.put(side.ordinal()).put(lots).put(limit).put(stop).put(target);
  }

  static EntryOrder load(StateReader in) {
    return new EntryOrder(
        in.getText(),
        in.getText(),
        in.getText(),
        Side.values()[in.getInt()],
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong());
  }
}
