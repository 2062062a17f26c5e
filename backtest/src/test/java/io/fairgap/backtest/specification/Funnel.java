package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Result.Decided;
import io.fairgap.backtest.specification.Result.Refusal;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many gaps reached each stage, and which rules stopped the others.
///
/// @param lost stage that was not reached, then rule, then how many; what had not been decided when
///   the candles ended stands under `undecided`
record Funnel(
    int gaps,
    int significant,
    int inverted,
    int candidates,
    int armed,
    int signals,
    int traded,
    Map<String, Map<String, Integer>> lost) {
  static Funnel of(
      Market market, List<Decided> decisions, List<Trade> trades, List<Refusal> refusals) {
    int gaps = market.allGaps();
    int significant = market.occasions().size();
    int inverted =
        count(market.occasions().stream().filter(each -> each.inverted() != Series.NEVER).count());
    int candidates = inverted - missed(refusals, Stage.CANDIDATES);
    int armed =
        count(decisions.stream().filter(each -> each.decision() instanceof Decision.Armed).count());
    int signals = armed - missed(refusals, Stage.SIGNALS);
    int traded = trades.size();
    Map<String, Map<String, Integer>> lost = new TreeMap<>();
    lose(lost, "significant", "insignificant", gaps - significant);
    lose(lost, "inverted", "notInverted", significant - inverted);
    refusals.stream()
        .map(Refusal::rule)
        .forEach(rule -> lose(lost, rule.missed().toString(), rule.toString(), 1));
    lose(lost, "armed", "undecided", candidates - missed(refusals, Stage.ARMED) - armed);
    lose(lost, "traded", "undecided", signals - missed(refusals, Stage.TRADED) - traded);
    return new Funnel(gaps, significant, inverted, candidates, armed, signals, traded, lost);
  }

  private static void lose(
      Map<String, Map<String, Integer>> lost, String stage, String rule, int many) {
    if (many > 0) {
      lost.computeIfAbsent(stage, _ -> new TreeMap<>()).merge(rule, many, Integer::sum);
    }
  }

  private static int missed(List<Refusal> refusals, Stage stage) {
    return count(refusals.stream().filter(each -> each.rule().missed() == stage).count());
  }

  private static int count(long many) {
    return Math.toIntExact(many);
  }
}
