package io.fairgap.backtest.specification;

import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.time.Instant;

/// The texts of the facts beside refusals.
final class Facts {
  private Facts() {}

  static Fact word(String name, Object value) {
    return new Fact(name, value.toString());
  }

  static Fact time(String name, long millis) {
    return new Fact(name, Instant.ofEpochMilli(millis).toString());
  }

  /// A price, with the scale of the tick.
  static Fact price(String name, Instrument instrument, long ticks) {
    return new Fact(name, instrument.price(ticks).toPlainString());
  }

  /// An amount or a quantity, without trailing zeros.
  static Fact amount(String name, BigDecimal value) {
    return new Fact(name, DecisionLine.amount(value));
  }

  static Fact fraction(String name, double value) {
    return new Fact(name, DecisionLine.fraction(value));
  }
}
