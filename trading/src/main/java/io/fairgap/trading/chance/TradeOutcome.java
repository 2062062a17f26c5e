package io.fairgap.trading.chance;

import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;

/// What a trade brought, with its costs apart. In account currency; doubles, since these amounts
/// are only ever drawn from.
///
/// @param gross profit before the costs
/// @param costs what was paid, not negative
public record TradeOutcome(double gross, double costs) {

  public TradeOutcome {
    if (!Double.isFinite(gross) || !(costs >= 0) || costs == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "an outcome is finite and its costs are not negative: " + gross + ", " + costs);
    }
  }

  /// Fees and borrowing are the costs; slippage stays within the gross profit.
  public static TradeOutcome of(TradeResult result) {
    return of(result, BigDecimal.ZERO);
  }

  /// Slippage and spread count as costs too.
  ///
  /// @param slippage what the fills lost to them, in account currency
  public static TradeOutcome of(TradeResult result, BigDecimal slippage) {
    return new TradeOutcome(
        result.gross().add(slippage).doubleValue(),
        result.fees().add(result.borrow()).add(slippage).doubleValue());
  }

  double net() {
    return gross - costs;
  }
}
