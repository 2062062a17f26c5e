package io.fairgap.trading.account;

import java.math.BigDecimal;

/// What the account tells the risk manager: its figures at the round's closes.
///
/// @param equity cash and positions at the closes
/// @param committed notional of positions at the closes and of entries at work, longs and shorts
///   alike
public record AccountView(BigDecimal equity, BigDecimal committed) {

  /// What may still be put to work: a short's notional is collateral, so it counts like a long's.
  public BigDecimal free() {
    return equity.subtract(committed).max(BigDecimal.ZERO);
  }

  /// The share of headroom left, 1 when nothing is committed, 0 when all is.
  public double headroom() {
    if (committed.signum() == 0) {
      return 1;
    }
    double left = 1 - committed.doubleValue() / equity.doubleValue();
    return Math.max(0, Math.min(1, left));
  }
}
