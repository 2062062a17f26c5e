package io.fairgap.backtest.run;

import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.HigherTimeframe;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many gaps became trades, and where the others were lost.
///
/// Every stage's count is the one before less what was lost on the way to it; what still waits when
/// the candles end is lost as `pending`.
///
/// @param lost by the stage that was not reached, then by rule
public record Funnel(
    int gaps,
    int significant,
    int inverted,
    int candidates,
    int armed,
    int signals,
    int traded,
    Map<String, Map<String, Integer>> lost) {

  /// @param refused how often each rule refused
  /// @param traded filled entries
  static Funnel of(List<SymbolCore> symbols, Map<Rule, Integer> refused, int traded) {
    int gaps = 0;
    int significant = 0;
    int[] reached = new int[4];
    for (SymbolCore symbol : symbols) {
      for (HigherTimeframe higher : symbol.chart().higher()) {
        gaps += higher.gapCount();
        significant += higher.significantCount();
      }
      for (Strategy strategy : symbol.strategies()) {
        if (strategy instanceof InverseFairValueGap ifvg) {
          reached[0] += ifvg.inverted();
          reached[1] += ifvg.candidates();
          reached[2] += ifvg.armed();
          reached[3] += ifvg.signals();
        }
      }
    }
    Map<String, Map<String, Integer>> lost = new LinkedHashMap<>();
    put(lost, "significant", "insignificant", gaps - significant);
    put(lost, "inverted", "notInverted", significant - reached[0]);
    Map<Rule.Stage, Integer> byStage = new EnumMap<>(Rule.Stage.class);
    refused.forEach((rule, count) -> {
      put(lost, rule.missed().toString(), rule.toString(), count);
      byStage.merge(rule.missed(), count, Integer::sum);
    });
    int[] next = Arrays.copyOfRange(reached, 1, 5);
    next[3] = traded;
    for (Rule.Stage stage : Rule.Stage.values()) {
      int from = reached[stage.ordinal()];
      int pending = from - next[stage.ordinal()] - byStage.getOrDefault(stage, 0);
      put(lost, stage.toString(), "pending", pending);
    }
    return new Funnel(
        gaps, significant, reached[0], reached[1], reached[2], reached[3], traded, lost);
  }

  private static void put(
      Map<String, Map<String, Integer>> lost, String stage, String rule, int count) {
    if (count != 0) {
      lost.computeIfAbsent(stage, _ -> new TreeMap<>()).merge(rule, count, Integer::sum);
    }
  }
}
