package io.fairgap.trading.honesty;

import io.fairgap.trading.chance.Spread;
import io.fairgap.trading.performance.Figure;
import java.util.Optional;

/// How far a run's edge may be believed. The first that holds, from the top.
public enum Belief {
  /// No trade was closed.
  NO_TRADES,
  /// Fewer than 30 were.
  TOO_FEW,
  /// Without an edge a run would do this badly in 5 % of cases at most.
  LOSES,
  /// Without an edge the best of as many trials would do at least this well in more than 5 % of
  /// cases, or nobody can tell.
  NO_EDGE,
  /// Rarer than that, but something is missing: 100 trades, a bootstrap interval of the mean R
  /// above zero, a probabilistic Sharpe ratio of 95 %, or a linter without grave findings.
  HINT,
  /// Nothing is missing. Of these candles, that is.
  EDGE_SO_FAR;

  private static final double RARE = 0.05;

  static Belief of(VerdictFacts facts) {
    int trades = facts.results().size();
    if (trades < TradeChecks.FEW) {
      return trades == 0 ? NO_TRADES : TOO_FEW;
    }
    if (isAtMostRare(facts.test().luck().map(luck -> 1 - luck))) {
      return LOSES;
    }
    if (!isAtMostRare(facts.luck())) {
      return NO_EDGE;
    }
    return missing(facts).isPresent() ? HINT : EDGE_SO_FAR;
  }

  /// What keeps a result that luck hardly explains from being more than a hint; a clause.
  static Optional<String> missing(VerdictFacts facts) {
    if (facts.findings().stream().anyMatch(finding -> finding.severity() == Severity.GRAVE)) {
      return Optional.of("there are grave doubts about the run itself");
    }
    if (facts.results().size() < TradeChecks.ENOUGH) {
      return Optional.of("there are fewer than 100 trades");
    }
    if (!(facts.significance().meanMultiple() instanceof Spread.Known mean && mean.low() > 0)) {
      return Optional.of("drawn again, the trades do not keep their mean R above zero");
    }
    return isAtMostRare(facts.statistics().trust().probabilisticSharpe().map(sure -> 1 - sure))
        ? Optional.empty()
        : Optional.of("the daily returns do not support it");
  }

  private static boolean isAtMostRare(Figure probability) {
    return probability instanceof Figure.Defined(double value) && value <= RARE;
  }
}
