package io.fairgap.trading.account;

import java.math.BigDecimal;

/// How much an account may lose before it takes no more risk; 1 switches a limit off.
///
/// @param dailyLoss share of the equity with which the trading day began
/// @param drawdown share of the highest equity so far
public record LossLimits(BigDecimal dailyLoss, BigDecimal drawdown) {
  /// The defaults of the configuration.
  public static final LossLimits DEFAULTS =
      new LossLimits(new BigDecimal("0.1"), new BigDecimal("0.3"));

  /// No limit at all.
  public static final LossLimits OFF = new LossLimits(BigDecimal.ONE, BigDecimal.ONE);

  public LossLimits {
    check(dailyLoss);
    check(drawdown);
  }

  private static void check(BigDecimal share) {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a limit is a share above 0, at most 1: " + share);
    }
  }
}
