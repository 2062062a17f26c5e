package io.fairgap.trading.live;

import java.math.BigDecimal;
import java.util.List;

/// An account at the closes of a round, in quote currency, exact.
public record AccountFigures(BigDecimal cash, BigDecimal equity, List<TradeFacts> open) {
  public AccountFigures {
    open = List.copyOf(open);
  }
}
