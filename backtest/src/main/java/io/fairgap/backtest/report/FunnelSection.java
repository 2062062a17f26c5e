package io.fairgap.backtest.report;

import io.fairgap.backtest.recording.Fate;
import io.fairgap.backtest.run.Funnel;
import io.fairgap.trading.decision.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How gaps became trades, and what became of those that did not.
final class FunnelSection {
  private FunnelSection() {}

  static void write(Html html, Study study) {
    Funnel funnel = study.result().funnel();
    Map<Rule, Fate> fates = study.recording().fates();
    if (funnel.gaps() == 0 && fates.isEmpty()) {
      return;
    }
    html.section("funnel", "From gaps to trades");
    if (funnel.gaps() > 0) {
      funnel(html, funnel);
    }
    if (!fates.isEmpty()) {
      fates(html, fates);
    }
    html.close("section");
  }

  private static void funnel(Html html, Funnel f) {
    Table table =
        Table.begin(html, "The funnel", "Stage", "Left", "Share of all gaps", "Lost on the way");
    stage(table, f, "Gaps", f.gaps(), "");
    stage(table, f, "Significant", f.significant(), "significant");
    stage(table, f, "Inverted", f.inverted(), "inverted");
    stage(table, f, "Candidates", f.candidates(), "candidates");
    stage(table, f, "Armed", f.armed(), "armed");
    stage(table, f, "Signals", f.signals(), "signals");
    stage(table, f, "Traded", f.traded(), "traded");
    table.end();
  }

  private static void stage(Table table, Funnel funnel, String name, int left, String key) {
    String lost =
        funnel.lost().getOrDefault(key, Map.of()).entrySet().stream()
            .map(rule -> rule.getKey() + " " + Numbers.count(rule.getValue()))
            .collect(Collectors.joining(", "));
    double share = (double) left / funnel.gaps();
    table.cells(name, List.of(Numbers.count(left), Bars.ofShare(share), Html.escape(lost)));
  }

  private static void fates(Html html, Map<Rule, Fate> fates) {
    html.leaf("h3", "What the rules refused, and what became of it");
    html.leaf(
        "p",
        "Each refused setup is followed for %d candles from the refusing candle's close, in its own"
                .formatted(Fate.CANDLES)
            + " direction, with the stop at the far side of its zone: did price reach 1.5 times that"
            + " risk first, or the stop? Before costs, and for sizing up the rules only: at 40 % the"
            + " refused setups would have broken even.");
    Table table =
        Table.begin(
            html,
            "Refusals by rule",
            "Rule",
            "Refused",
            "1.5 R first",
            "Stop first",
            "Neither",
            "Would have paid");
    for (Rule rule : Rule.values()) {
      Fate fate = fates.get(rule);
      if (fate != null) {
        table.cells(Wording.sentence(Wording.rule(rule)) + " (" + rule + ")", cells(fate));
      }
    }
    table.end();
  }

  private static List<String> cells(Fate fate) {
    int settled = fate.paid() + fate.stopped();
    List<String> cells = new ArrayList<>();
    cells.add(Numbers.count(fate.refused()));
    cells.add(Numbers.count(fate.paid()));
    cells.add(Numbers.count(fate.stopped()));
    cells.add(Numbers.count(fate.neither() + fate.unmeasured()));
    cells.add(settled == 0 ? "" : Bars.ofShare((double) fate.paid() / settled));
    return cells;
  }
}
