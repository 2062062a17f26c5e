package io.fairgap.trading.performance;

import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// Exact sums over closed trades, and so the same in whatever order the trades stand.
///
/// @param won net profit of the wins
/// @param lost net loss of the losses, counted positive
/// @param grossWon gross profit of the trades that had one
record TradeSums(
    int longs,
    int wins,
    int losses,
    BigDecimal won,
    BigDecimal lost,
    BigDecimal grossWon,
    BigDecimal fees,
    BigDecimal notional,
    long candlesHeld) {

  static TradeSums of(List<TradeResult> results) {
    List<BigDecimal> pnls = results.stream().map(TradeResult::pnl).toList();
    return new TradeSums(
        (int) results.stream().filter(trade -> trade.direction() == Direction.BULLISH).count(),
        (int) pnls.stream().filter(pnl -> pnl.signum() > 0).count(),
        (int) pnls.stream().filter(pnl -> pnl.signum() < 0).count(),
        sum(pnls, TradeSums::aboveZero),
        sum(pnls, pnl -> aboveZero(pnl.negate())),
        sum(results, trade -> aboveZero(trade.gross())),
        sum(results, TradeResult::fees),
        sum(results, TradeResult::notional),
        results.stream().mapToLong(TradeResult::candlesHeld).sum());
  }

  private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> amount) {
    return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal aboveZero(BigDecimal amount) {
    return amount.max(BigDecimal.ZERO);
  }
}
