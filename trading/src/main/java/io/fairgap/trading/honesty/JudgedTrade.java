package io.fairgap.trading.honesty;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.ClosedTrade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A closed trade with what its fills were.
public record JudgedTrade(ClosedTrade trade, FillFacts fills) {

  BigDecimal net() {
    return trade.result().pnl();
  }

  boolean isShort() {
    return trade.result().direction() == Direction.BEARISH;
  }

  /// The trade as a sentence names it: `BTCUSDT on 2023-01-13`, the UTC day of its entry.
  String name() {
    LocalDate day =
        LocalDate.ofInstant(Instant.ofEpochMilli(trade.result().openedAt()), ZoneOffset.UTC);
    return trade.symbol() + " on " + day;
  }
}
