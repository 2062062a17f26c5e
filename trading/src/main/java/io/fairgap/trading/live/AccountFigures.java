package io.fairgap.trading.live;

import java.math.BigDecimal;
import java.util.List;

/// An account at the closes of a round, in quote currency, exact.
///
/// @param capital what it began with
/// @param open trades that are open
public record AccountFigures(
    BigDecimal capital, BigDecimal cash, BigDecimal equity, List<TradeFacts> open) {
  public AccountFigures {
    open = List.copyOf(open);
  }
}
