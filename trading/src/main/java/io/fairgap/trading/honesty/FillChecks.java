package io.fairgap.trading.honesty;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Doubts about how the trades were filled.
final class FillChecks {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private FillChecks() {}

  static Optional<Finding> extremes(RunFacts run) {
    int fills = 2 * run.trades().size();
    int best = run.trades().stream().mapToInt(trade -> trade.fills().fillsAtExtremes()).sum();
    return finding(
        Doubt.FILLS_AT_EXTREMES,
        best,
        severity(best, fills),
        () ->
            ("%s of %s (%s) got the best price of the candle, where a real order waits"
                    + " behind others.")
                .formatted(
                    Words.count(best), Words.count(fills, "fill"), Words.percent(best, fills)));
  }

  static Optional<Finding> assumed(RunFacts run) {
    List<JudgedTrade> both = run.tradesWith(FillFacts::stopAndTarget);
    return finding(
        Doubt.STOP_OR_TARGET_ASSUMED,
        both.size(),
        severity(both.size(), run.trades().size()),
        () ->
            ("%s met stop and target on one candle, and an assumption said which came"
                    + " first; the result of these is %s. Finer candles would decide.")
                .formatted(of(both, run), Words.money(RunFacts.net(both))));
  }

  static Optional<Finding> gaps(RunFacts run) {
    List<JudgedTrade> open = run.tradesWith(fills -> fills.missingCandles() > 0);
    return finding(
        Doubt.GAPS_INSIDE_POSITIONS,
        open.size(),
        open.size() * 10 >= run.trades().size() ? Severity.GRAVE : Severity.WARNING,
        () -> gapEvidence(open, run));
  }

  private static String gapEvidence(List<JudgedTrade> open, RunFacts run) {
    JudgedTrade worst =
        open.stream()
            .max(Comparator.comparingLong(trade -> trade.fills().missingCandles()))
            .orElseThrow();
    long missing = open.stream().mapToLong(trade -> trade.fills().missingCandles()).sum();
    return ("%s held a position while candles were missing, %s in all, most in %s (%s). Whether a"
            + " stop was met in there nobody knows.")
        .formatted(
            of(open, run),
            Words.count(missing),
            worst.name(),
            Words.count(worst.fills().missingCandles()));
  }

  static Optional<Finding> outliers(RunFacts run) {
    List<JudgedTrade> odd = run.tradesWith(FillFacts::onOutlier);
    BigDecimal brought = RunFacts.net(odd);
    BigDecimal net = run.net();
    boolean half = net.signum() > 0 && brought.multiply(TWO).compareTo(net) >= 0;
    return finding(
        Doubt.OUTLIERS_TRADED,
        odd.size(),
        half ? Severity.GRAVE : Severity.WARNING,
        () ->
            ("%s had a fill on a candle with an implausible price; the result of these is"
                    + " %s, that of all trades %s.")
                .formatted(of(odd, run), Words.money(brought), Words.money(net)));
  }

  /// Any is a note, one in twenty a warning, one in five grave.
  private static Severity severity(int part, int whole) {
    if (part * 5 >= whole) {
      return Severity.GRAVE;
    }
    return part * 20 >= whole ? Severity.WARNING : Severity.NOTE;
  }

  private static String of(List<JudgedTrade> part, RunFacts run) {
    return Words.count(part.size()) + " of " + Words.count(run.trades().size(), "trade");
  }

  private interface Evidence {
    String text();
  }

  private static Optional<Finding> finding(
      Doubt doubt, int count, Severity severity, Evidence evidence) {
    return count == 0
        ? Optional.empty()
        : Optional.of(new Finding(doubt, severity, evidence.text()));
  }
}
