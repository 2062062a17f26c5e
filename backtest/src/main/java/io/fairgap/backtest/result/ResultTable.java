package io.fairgap.backtest.result;

import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.backtest.run.Funnel;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Ledger;
import io.fairgap.trading.honesty.Severity;
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

  /// Fewer trades than this say nothing about a strategy.
  private static final int FEW = 30;

  private final RunFacts facts;
  private final Result result;
  private final Judgement judgement;
  private final List<String> lines = new ArrayList<>();

  private ResultTable(RunFacts facts, Result result, Judgement judgement) {
    this.facts = facts;
    this.result = result;
    this.judgement = judgement;
  }

  /// The table's lines.
  public static List<String> of(RunFacts facts, Result result, Judgement judgement) {
    ResultTable table = new ResultTable(facts, result, judgement);
    table.head();
    table.money();
    table.trades();
    table.risk();
    table.doubts();
    table.funnel();
    table.notes();
    return List.copyOf(table.lines);
  }

  private void head() {
    String higher = facts.higher().isEmpty() ? "" : " with " + facts.higher();
    lines.add(facts.strategy() + " on " + facts.symbols() + ", " + facts.timeframe() + higher);
    lines.add(
        "%,d candles from %s to %s UTC"
            .formatted(result.candles(), day(result.from()), day(result.until())));
  }

  /// From the capital to the equity, in rows that add up.
  private void money() {
    Ledger ledger = result.ledger();
    BigDecimal open = result.equity().subtract(ledger.cash()).subtract(ledger.inventory());
    section("Money");
    row("Capital", money(ledger.capital()));
    row("Closed trades", money(ledger.realised()));
    row("Open trades", money(open));
    row("Fees", money(ledger.fees().negate()));
    row("Borrow", money(ledger.borrow().negate()));
    row(
        "Equity at the end",
        money(result.equity()) + "  (" + percent(result.statistics().returns().total()) + ")");
    row("Deepest drawdown", percent(result.statistics().drawdowns().deepest()));
  }

  private void trades() {
    Statistics s = result.statistics();
    section("Trades");
    int open = result.openTrades().size();
    row(
        "Closed",
        s.trades().trades()
            + (open == 0 ? "" : ", and " + open + " open, valued at the last close"));
    if (s.trades().trades() > 0) {
      int even = s.trades().breakEvens();
      row(
          "Won / lost",
          s.trades().wins()
              + " / "
              + s.trades().losses()
              + (even == 0 ? "" : ", and " + even + " even"));
      row("Win rate", percent(s.trades().winRate()));
      row("Profit factor", number(s.trades().profitFactor(), 2));
      row("Mean result", meanResult(s));
    }
    row("In the market", percent(s.returns().exposure()));
  }

  private static String meanResult(Statistics s) {
    return s.risk().mean() instanceof Figure.Undefined
        ? number(s.risk().mean(), 2)
        : "%s R  (before fees and borrow %s R)"
            .formatted(number(s.risk().mean(), 2), number(s.risk().meanGross(), 2));
  }

  private void risk() {
    Statistics s = result.statistics();
    section("Is it luck?");
    if (s.trades().trades() < FEW) {
      lines.add("  With fewer than " + FEW + " closed trades nobody can tell.");
    }
    row("t-statistic of R", number(s.risk().tStatistic(), 2));
    row("Sharpe ratio, annual", number(s.returns().sharpe(), 2));
    row("P(Sharpe ratio > 0)", percent(s.trust().probabilisticSharpe()));
    if (judgement.trials() > 1) {
      row("Settings tried", String.format(Locale.ROOT, "%,d", judgement.trials()));
    }
  }

  /// Titles alone; the evidence is in the report.
  private void doubts() {
    if (judgement.findings().isEmpty()) {
      return;
    }
    section("What is doubtful");
    for (Severity severity : Severity.values()) {
      String titles =
          judgement.findings().stream()
              .filter(finding -> finding.severity() == severity)
              .map(finding -> finding.doubt().title())
              .collect(Collectors.joining("; "));
      if (!titles.isEmpty()) {
        row(severity.title(), titles);
      }
    }
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
    section("Notes");
    facts.inputs().stream().filter(input -> input.skipped().rows() > 0).forEach(this::leftOut);
    facts.notes().forEach(this::wrap);
  }

  private void leftOut(RunFacts.Input input) {
    String why =
        input.skipped().byFault().entrySet().stream()
            .map(fault -> fault.getValue().rows() + " " + fault.getKey())
            .collect(Collectors.joining(", "));
    wrap(
        "%s: bad rows left out: %d (%s); %s."
            .formatted(input.name(), input.skipped().rows(), why, input.skipped().first()));
  }

  private void wrap(String sentence) {
    StringBuilder line = new StringBuilder(" ");
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("   ");
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
