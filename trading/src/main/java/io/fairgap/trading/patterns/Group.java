package io.fairgap.trading.patterns;

import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.RiskFigures;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.util.List;

/// The trades that have one thing in common.
///
/// @param name of what they have in common
/// @param trades how many, at least 1
/// @param net profit of all, in account currency, exact
/// @param meanMultiple mean net R; undefined as soon as one of them had no initial risk
/// @param winRate share of them with a net profit above zero
public record Group(String name, int trades, BigDecimal net, Figure meanMultiple, Figure winRate) {

  static Group of(String name, List<ClosedTrade> trades) {
    List<TradeResult> results = trades.stream().map(ClosedTrade::result).toList();
    long wins = results.stream().filter(result -> result.pnl().signum() > 0).count();
    return new Group(
        name,
        results.size(),
        results.stream().map(TradeResult::pnl).reduce(BigDecimal.ZERO, BigDecimal::add),
        RiskFigures.of(results).mean(),
        Figure.ratio((double) wins, (double) results.size(), "no trade was closed"));
  }
}
