package io.fairgap.trading.honesty;

import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.TTest;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TradeResult;
import java.util.List;

/// What a verdict is drawn from; all of one run.
///
/// @param results the closed trades in order of time
/// @param findings of the [Linter]
/// @param trials how many settings were tried before this run was picked, itself included
public record VerdictFacts(
    EquityCurve curve,
    List<TradeResult> results,
    Statistics statistics,
    Significance significance,
    MonteCarlo monteCarlo,
    List<Finding> findings,
    int trials) {

  public VerdictFacts {
    results = List.copyOf(results);
    findings = List.copyOf(findings);
    if (trials < 1) {
      throw new IllegalArgumentException("a run is one trial at least, not " + trials);
    }
  }

  /// The test of R, or of money where R is not defined.
  TTest test() {
    TTest multiples = significance.multiples();
    return switch (multiples.statistic()) {
      case Figure.Defined _ -> multiples;
      case Figure.Undefined _ -> significance.profits();
    };
  }

  /// How probable it is that the best of all trials does at least as well as this run when none has
  /// an edge, at most (Bonferroni).
  Figure luck() {
    return test().luck().map(luck -> Math.min(1, luck * trials));
  }
}
