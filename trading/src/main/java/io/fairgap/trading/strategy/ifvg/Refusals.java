package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import java.time.Instant;
import java.util.List;

/// Words refusals of one symbol's setups.
record Refusals(String symbol, String strategy) {
  Decision.Refused of(Setup setup, Rule rule, Fact... facts) {
    return new Decision.Refused(symbol, strategy, setup.id(), rule, List.of(facts));
  }

  /// The fact of a break against a setup, after its own.
  Decision.Refused ofOppositeBreak(Setup setup, Rule rule, Breaks breaks) {
    return of(
        setup,
        rule,
        new Fact("break", time(breaks.of(setup.direction()).time)),
        new Fact("opposite", time(breaks.of(setup.gap()).time)));
  }

  static String time(long openTime) {
    return Instant.ofEpochMilli(openTime).toString();
  }
}
