package io.fairgap.trading.honesty;

import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.util.List;

/// The verdict's first paragraph: how many trades, what they brought, what to believe of it.
final class Headline {

  private Headline() {}

  static String of(Belief belief, VerdictFacts facts) {
    List<TradeResult> results = facts.results();
    return switch (results.size()) {
      case 0 ->
          "No trade was closed, so there is nothing to judge yet. That is no fault: these candles"
              + " may hold nothing that fits the rules. The funnel shows where setups were lost; a"
              + " longer period or more symbols give more of them.";
      case 1 -> "1 trade: it " + brought(results.getFirst()) + ". One result says nothing.";
      default ->
          "%s; %s; %s."
              .formatted(
                  Words.count(results.size(), "trade"),
                  profitFactor(facts),
                  judgement(belief, facts));
    };
  }

  private static String brought(TradeResult result) {
    BigDecimal net = result.pnl();
    String costs = " after costs (" + Words.money(result.gross()) + " before)";
    return switch (net.signum()) {
      case 1 -> "won " + Words.money(net) + costs;
      case -1 -> "lost " + Words.money(net.negate()) + costs;
      default -> "came out even" + costs;
    };
  }

  private static String profitFactor(VerdictFacts facts) {
    return switch (facts.statistics().trades().profitFactor()) {
      case Figure.Undefined(String reason) -> "no profit factor, because " + reason;
      case Figure.Defined(double after) ->
          "profit factor %s after costs (%s before)"
              .formatted(Words.number(after), beforeCosts(facts.results()));
    };
  }

  private static String beforeCosts(List<TradeResult> results) {
    BigDecimal won = BigDecimal.ZERO;
    BigDecimal lost = BigDecimal.ZERO;
    for (TradeResult result : results) {
      won = won.add(result.gross().max(BigDecimal.ZERO));
      lost = lost.subtract(result.gross().min(BigDecimal.ZERO));
    }
    return switch (Figure.ratio(won, lost, "no trade lost")) {
      case Figure.Defined(double value) -> Words.number(value);
      case Figure.Undefined(String reason) -> "none, because " + reason + ",";
    };
  }

  private static String judgement(Belief belief, VerdictFacts facts) {
    return switch (belief) {
      case NO_TRADES, TOO_FEW -> "too few to tell: below 30 trades a mean says next to nothing";
      case LOSES ->
          "evidence of a loss: without any edge a run would do this badly in "
              + odds(facts.test().luck().map(luck -> 1 - luck))
              + " cases";
      case NO_EDGE ->
          facts.luck() instanceof Figure.Undefined(String reason)
              ? "no evidence of an edge: it cannot be tested, because " + reason
              : "no evidence of an edge: without any, " + chance(facts);
      case HINT ->
          "a hint of an edge, no more: without any, "
              + chance(facts)
              + ", but "
              + Belief.missing(facts).orElseThrow();
      case EDGE_SO_FAR ->
          "some evidence of an edge in these candles: without any, " + chance(facts);
    };
  }

  private static String chance(VerdictFacts facts) {
    String who =
        facts.trials() == 1
            ? "a run"
            : "the best of " + Words.count(facts.trials()) + " tried settings";
    return who + " would do at least this well in " + odds(facts.luck()) + " cases";
  }

  private static String odds(Figure probability) {
    return switch (probability) {
      case Figure.Defined(double value) -> Words.odds(value);
      case Figure.Undefined(String reason) -> throw new IllegalStateException(reason);
    };
  }
}
