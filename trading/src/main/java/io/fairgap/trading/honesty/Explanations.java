package io.fairgap.trading.honesty;

import io.fairgap.trading.chance.Experiment;
import io.fairgap.trading.chance.Spread;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.RiskFigures;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The verdict's further paragraphs; empty where there is nothing to say.
final class Explanations {

  private Explanations() {}

  /// What a trade made on average, and how sure that is.
  static Optional<String> mean(VerdictFacts facts) {
    RiskFigures risk = facts.statistics().risk();
    if (!(risk.mean() instanceof Figure.Defined(double net)
        && risk.meanGross() instanceof Figure.Defined(double gross))) {
      return facts.statistics().trades().expectancy() instanceof Figure.Defined(double money)
          ? Optional.of("A trade made " + Words.number(money) + " on average.")
          : Optional.empty();
    }
    String mean =
        "A trade made %s R on average (%s R before fees and borrowing), R being what it risked."
            .formatted(Words.number(net), Words.number(gross));
    return Optional.of(mean + drawnAgain(facts.significance().meanMultiple()));
  }

  private static String drawnAgain(Spread spread) {
    return switch (spread) {
      case Spread.Unknown _ -> "";
      case Spread.Known(double low, _, double high, _, _) ->
          " Drawn again and again from these trades, nine means of ten lie between %s R and %s R%s."
              .formatted(
                  Words.number(low),
                  Words.number(high),
                  low < 0 && high > 0 ? ": not even the sign is sure" : "");
    };
  }

  /// What the costs took.
  static Optional<String> costs(VerdictFacts facts) {
    BigDecimal gross = sum(facts.results(), TradeResult::gross);
    BigDecimal net = sum(facts.results(), TradeResult::pnl);
    String verdict =
        gross.signum() > 0 && net.signum() <= 0 ? " The costs ate the whole profit." : "";
    return Optional.of(
        "Before fees and borrowing the trades made %s; those took %s and left %s.%s"
            .formatted(
                Words.money(gross), Words.money(gross.subtract(net)), Words.money(net), verdict));
  }

  private static BigDecimal sum(
      List<TradeResult> results, Function<TradeResult, BigDecimal> amount) {
    return results.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// How deep the equity fell, and how deep it might have.
  static Optional<String> falls(VerdictFacts facts) {
    if (!(facts.statistics().drawdowns().deepest() instanceof Figure.Defined(double deepest))) {
      return Optional.empty();
    }
    String fell = "The deepest fall below a peak was " + Words.percent(Math.abs(deepest)) + ".";
    return Optional.of(fell + otherOrders(facts) + ruin(facts));
  }

  private static String otherOrders(VerdictFacts facts) {
    return switch (facts.monteCarlo().shuffled().drawdown()) {
      case Spread.Unknown _ -> "";
      case Spread.Known(double low, _, double high, _, _) ->
          (" In another order the same trades fall, counted at their exits, between %s and"
                  + " %s in nine cases of ten.")
              .formatted(Words.percent(low), Words.percent(high));
    };
  }

  private static String ruin(VerdictFacts facts) {
    Experiment redrawn = facts.monteCarlo().redrawn();
    return switch (redrawn.ruin()) {
      case Figure.Undefined _ -> "";
      case Figure.Defined(double ruin) ->
          " Of %s drawn from these trades, %s lost %s of the capital on the way."
              .formatted(
                  Words.count(facts.monteCarlo().plan().runs(), "run"),
                  ruin == 0
                      ? "none"
                      : Words.count(Math.round(ruin * facts.monteCarlo().plan().runs())),
                  Words.percent(facts.monteCarlo().plan().ruin()));
    };
  }

  /// How long a record would have to be to convince.
  static Optional<String> length(VerdictFacts facts) {
    int days = facts.curve().days().size();
    return switch (facts.statistics().trust().minimumTrackRecord()) {
      case Figure.Undefined _ -> Optional.empty();
      case Figure.Defined(double needed) ->
          Optional.of(
              ("Days like these would have to go on for %s to be 95 %% sure that they pay"
                      + " at all; there are %s.")
                  .formatted(Words.count((long) Math.ceil(needed), "day"), Words.count(days)));
    };
  }

  /// What the linter found.
  static Optional<String> doubts(VerdictFacts facts) {
    if (facts.findings().isEmpty()) {
      return Optional.empty();
    }
    List<String> titles =
        facts.findings().stream().map(finding -> finding.doubt().title()).toList();
    long grave =
        facts.findings().stream().filter(found -> found.severity() == Severity.GRAVE).count();
    return Optional.of(
        "Before believing the figures, look at %s%s: %s."
            .formatted(
                Words.count(titles.size(), "finding"),
                grave == 0 ? "" : " (" + Words.count(grave) + " grave)",
                Words.list(titles)));
  }
}
