package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.order.FillRules;
import java.math.BigDecimal;

/// What the rounds of a run go by.
///
/// @param limits how much the account may lose before it takes no more entries
/// @param capital what the account begins with, in quote currency
public record RunSettings(
    FillRules fills, RiskSettings risk, LossLimits limits, BigDecimal capital) {
  /// A run under the usual limits.
  public RunSettings(FillRules fills, RiskSettings risk, BigDecimal capital) {
    this(fills, risk, LossLimits.DEFAULTS, capital);
  }

  public RunSettings {
    if (capital.signum() <= 0) {
      throw new IllegalArgumentException("capital is above zero: " + capital);
    }
  }
}
