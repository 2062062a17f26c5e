package io.fairgap.trading.honesty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks for the ways in which a backtest deceives. The thresholds stand at [Doubt]; they are rules
/// of thumb, made to make one look, not to decide.
public final class Linter {

  private Linter() {}

  /// What there is to doubt about a run, the gravest first.
  public static List<Finding> findings(RunFacts run) {
    return Arrays.stream(Doubt.values())
        .flatMap(doubt -> check(doubt, run).stream())
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::doubt))
        .toList();
  }

  private static Optional<Finding> check(Doubt doubt, RunFacts run) {
    return switch (doubt) {
      case TOO_FEW_TRADES -> TradeChecks.tooFew(run);
      case ONE_TRADE_MAKES_THE_PROFIT -> TradeChecks.oneTrade(run);
      case SUSPICIOUS_WIN_RATE -> TradeChecks.winRate(run);
      case FILLS_AT_EXTREMES -> FillChecks.extremes(run);
      case STOP_OR_TARGET_ASSUMED -> FillChecks.assumed(run);
      case GAPS_INSIDE_POSITIONS -> FillChecks.gaps(run);
      case OUTLIERS_TRADED -> FillChecks.outliers(run);
      case NO_COSTS -> SettingChecks.costs(run);
      case TOO_MANY_SETTINGS -> SettingChecks.tooMany(run);
      case SETTINGS_AT_THE_EDGE -> SettingChecks.edge(run);
      case HALTED -> LimitChecks.halted(run);
    };
  }
}
