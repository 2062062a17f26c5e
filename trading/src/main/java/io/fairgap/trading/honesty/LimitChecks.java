package io.fairgap.trading.honesty;

import io.fairgap.trading.decision.Decision.ModeChanged;
import io.fairgap.trading.decision.Mode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Doubts about a run that its own limits cut short.
final class LimitChecks {
  private LimitChecks() {}

  static Optional<Finding> halted(RunFacts run) {
    Optional<Restraint> halt = in(run, Mode.HALTED).stream().findFirst();
    return halt.isPresent() ? halt.map(LimitChecks::halt) : reduced(in(run, Mode.REDUCING));
  }

  private static List<Restraint> in(RunFacts run, Mode mode) {
    return run.restraints().stream().filter(one -> one.change().mode() == mode).toList();
  }

  private static Finding halt(Restraint halt) {
    ModeChanged change = halt.change();
    return new Finding(
        Doubt.HALTED,
        Severity.GRAVE,
        ("Halted at %s: the equity of %s was %s below its highest of %s, which risk.drawdown does"
                + " not allow. After that nothing was entered, so the figures say nothing about"
                + " the candles from there on.")
            .formatted(
                Instant.ofEpochMilli(halt.at()),
                Words.money(change.equity()),
                below(change.equity(), change.peak()),
                Words.money(change.peak())));
  }

  private static Optional<Finding> reduced(List<Restraint> days) {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    Restraint first = days.getFirst();
    return Optional.of(
        new Finding(
            Doubt.HALTED,
            Severity.NOTE,
            ("On %s new entries were ended by risk.dailyLoss, first at %s with an equity of %s"
                    + " after %s at the day's start.")
                .formatted(
                    Words.count(days.size(), "day"),
                    Instant.ofEpochMilli(first.at()),
                    Words.money(first.change().equity()),
                    Words.money(first.change().dayStart()))));
  }

  private static String below(BigDecimal equity, BigDecimal peak) {
    return Words.percent(1 - equity.doubleValue() / peak.doubleValue());
  }
}
