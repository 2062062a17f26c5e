package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.order.FillRules;
import java.math.BigDecimal;

/// What the rounds of a run go by.
///
/// @param capital what the account begins with, in quote currency
public record RunSettings(FillRules fills, RiskSettings risk, BigDecimal capital) {
  public RunSettings {
    if (capital.signum() <= 0) {
      throw new IllegalArgumentException("capital is above zero: " + capital);
    }
  }
}
