package io.fairgap.backtest.report;

import java.util.List;

/// Where the run lost and where it won.
final class PatternSection {
  private PatternSection() {}

  static void write(Html html, List<Judgement.Pattern> patterns) {
    if (patterns.isEmpty()) {
      return;
    }
    html.section("patterns", "Patterns of loss");
    html.leaf(
        "p",
        "A pattern is found by looking, and whoever looks at twenty-four hours finds a bad one by"
            + " luck. Take a row as a question to ask of other candles, not as a rule to add.");
    html.open("div", "class", "patterns");
    patterns.forEach(pattern -> table(html, pattern));
    html.close("div").close("section");
  }

  private static void table(Html html, Judgement.Pattern pattern) {
    double most =
        pattern.groups().stream()
            .mapToDouble(group -> Math.abs(group.net().doubleValue()))
            .max()
            .orElse(0);
    Table table = Table.begin(html, pattern.trait(), "", "Trades", "Won", "Mean R", "Net", "");
    for (Judgement.Group group : pattern.groups()) {
      Double mean = group.meanMultiple();
      table.cells(
          group.name(),
          List.of(
              Numbers.count(group.trades()),
              Numbers.percent((double) group.wins() / group.trades()),
              mean == null ? "" : Numbers.decimals(mean, 2),
              Numbers.money(group.net()),
              Bars.around(group.net().doubleValue(), most)));
    }
    table.end();
  }
}
