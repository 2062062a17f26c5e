package io.fairgap.backtest.report;

import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.Spread;
import java.util.List;
import java.util.function.DoubleFunction;

/// How far the figures are from what luck explains: where drawn runs lie, and this one among them.
final class LuckSection {
  private final Table table;

  private LuckSection(Table table) {
    this.table = table;
  }

  static void write(Html html, Judgement judgement) {
    Significance s = judgement.significance();
    MonteCarlo m = judgement.monteCarlo();
    if (List.of(s.totalReturn(), s.meanMultiple(), m.redrawn().totalReturn()).stream()
        .noneMatch(Spread.Known.class::isInstance)) {
      return;
    }
    html.section("luck", "How much is luck");
    Table table =
        Table.begin(
            html,
            "Where nine of ten of %s drawn runs lie (seed %d)"
                .formatted(Numbers.count(m.plan().runs()), m.plan().seed()),
            "Drawn",
            "This run",
            "Low",
            "Median",
            "High",
            "Runs below this");
    LuckSection luck = new LuckSection(table);
    luck.significance(s);
    luck.monteCarlo(m);
    table.end();
    html.close("section");
  }

  private void significance(Significance s) {
    DoubleFunction<String> ratio = value -> Numbers.decimals(value, 2);
    row(
        "drawnAgain.meanR",
        "Mean R",
        "the trades drawn again in blocks",
        s.meanMultiple(),
        Numbers::multiple);
    row(
        "drawnAgain.totalReturn",
        "Total return",
        "the days drawn again in blocks",
        s.totalReturn(),
        Numbers::percent);
    row("drawnAgain.sharpe", "Sharpe ratio", "the days drawn again", s.sharpe(), ratio);
    row(
        "drawnAgain.maxDrawdown",
        "Drawdown",
        "the days drawn again, at their closes",
        s.drawdown(),
        Numbers::percent);
  }

  private void monteCarlo(MonteCarlo m) {
    row(
        "shuffled.maxDrawdown",
        "Drawdown",
        "the trades in another order",
        m.shuffled().drawdown(),
        Numbers::percent);
    row(
        "redrawn.totalReturn",
        "Total return",
        "the trades drawn again",
        m.redrawn().totalReturn(),
        Numbers::percent);
    row(
        "skipped.totalReturn",
        "Total return",
        "one trade in ten missed",
        m.skipped().totalReturn(),
        Numbers::percent);
    row(
        "recosted.totalReturn",
        "Total return",
        "half to double the costs",
        m.recosted().totalReturn(),
        Numbers::percent);
  }

  private void row(
      String key, String name, String how, Spread spread, DoubleFunction<String> text) {
    if (spread instanceof Spread.Known known) {
      table.cells(
          name + ": " + how,
          List.of(
              Html.bound(key, "actual", known.actual(), text.apply(known.actual())),
              Html.bound(key, "low", known.low(), text.apply(known.low())),
              Html.bound(key, "middle", known.middle(), text.apply(known.middle())),
              Html.bound(key, "high", known.high(), text.apply(known.high())),
              Html.bound(
                  key, "percentile", known.percentile(), Numbers.percent(known.percentile()))));
    }
  }
}
