package io.fairgap.backtest.result;

import io.fairgap.backtest.run.Funnel;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Statistics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A result as a table for the terminal.
public final class ResultTable {
  private static final int WIDTH = 90;

  private final RunFacts facts;
  private final Result result;
  private final List<String> lines = new ArrayList<>();

  private ResultTable(RunFacts facts, Result result) {
    this.facts = facts;
    this.result = result;
  }

  /// The table's lines.
  public static List<String> of(RunFacts facts, Result result) {
    ResultTable table = new ResultTable(facts, result);
    table.head();
    table.money();
    table.trades();
    table.risk();
    table.funnel();
    table.notes();
    return List.copyOf(table.lines);
  }

  private void head() {
    String symbols =
        facts.inputs().stream()
            .map(input -> input.instrument().symbol())
            .collect(Collectors.joining(", "));
    String higher = facts.higher().isEmpty() ? "" : " with " + facts.higher();
    lines.add(facts.strategy() + " on " + symbols + ", " + facts.timeframe() + higher);
    lines.add(
        "%,d candles from %s to %s"
            .formatted(result.candles(), day(result.from()), day(result.until())));
  }

  private void money() {
    Statistics s = result.statistics();
    BigDecimal net =
        result.closedTrades().stream().map(Trade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    section("Money");
    row("Capital", money(result.ledger().capital()));
    row("Equity at the end", money(result.equity()) + "  (" + percent(s.returns().total()) + ")");
    row("Net of closed trades", money(net));
    row("  before costs", money(result.ledger().realised()));
    row("  fees", money(result.ledger().fees()));
    row("  borrow", money(result.ledger().borrow()));
    row("Deepest drawdown", percent(s.drawdowns().deepest()));
  }

  private void trades() {
    Statistics s = result.statistics();
    section("Trades");
    int open = result.openTrades().size();
    String more = open == 0 ? "" : ", and " + open + " open, valued at the last close";
    row("Closed", s.trades().trades() + more);
    row("Won / lost", s.trades().wins() + " / " + s.trades().losses());
    row("Win rate", percent(s.trades().winRate()));
    row("Profit factor", number(s.trades().profitFactor(), 2));
    row(
        "Mean result",
        number(s.risk().mean(), 2)
            + " R  (before costs "
            + number(s.risk().meanGross(), 2)
            + " R)");
    row("In the market", percent(s.returns().exposure()));
  }

  private void risk() {
    Statistics s = result.statistics();
    section("Is it luck?");
    row("t-statistic of R", number(s.risk().tStatistic(), 2));
    row("Sharpe ratio, annual", number(s.returns().sharpe(), 2));
    row("P(Sharpe ratio > 0)", percent(s.trust().probabilisticSharpe()));
  }

  private void funnel() {
    Funnel f = result.funnel();
    if (f.gaps() == 0) {
      return;
    }
    section("From gaps to trades");
    stage("Gaps", f.gaps(), "");
    stage("Significant", f.significant(), "significant");
    stage("Inverted", f.inverted(), "inverted");
    stage("Candidates", f.candidates(), "candidates");
    stage("Armed", f.armed(), "armed");
    stage("Signals", f.signals(), "signals");
    stage("Traded", f.traded(), "traded");
  }

  private void stage(String name, int count, String key) {
    Map<String, Integer> lost = result.funnel().lost().getOrDefault(key, Map.of());
    String why =
        lost.entrySet().stream()
            .map(rule -> rule.getKey() + " " + rule.getValue())
            .collect(Collectors.joining(", "));
    lines.add("  %-13s %,7d%s".formatted(name, count, why.isEmpty() ? "" : "   lost: " + why));
  }

  private void notes() {
    if (!facts.notes().isEmpty()) {
      section("Note");
      facts.notes().forEach(this::wrap);
    }
  }

  private void wrap(String sentence) {
    StringBuilder line = new StringBuilder(" ");
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }

  private void row(String name, String value) {
    lines.add("  %-24s %s".formatted(name, value));
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
  }

  private static String number(Figure figure, int decimals) {
    return switch (figure) {
      case Figure.Defined(double value) -> String.format(Locale.ROOT, "%." + decimals + "f", value);
      case Figure.Undefined(String reason) -> "none: " + reason;
    };
  }

  private static String percent(Figure figure) {
    return switch (figure) {
      case Figure.Defined(double value) -> String.format(Locale.ROOT, "%.2f %%", 100 * value);
      case Figure.Undefined(String reason) -> "none: " + reason;
    };
  }

  private static String day(long millis) {
    return Instant.ofEpochMilli(millis).toString().substring(0, 16).replace('T', ' ');
  }
}
