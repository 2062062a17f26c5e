package io.fairgap.backtest.report;

import io.fairgap.backtest.run.Result;
import io.fairgap.backtest.run.TradeResults;
import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Plan;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.Spread;
import io.fairgap.trading.chance.TradeOutcome;
import io.fairgap.trading.honesty.Finding;
import io.fairgap.trading.honesty.Verdict;
import io.fairgap.trading.honesty.VerdictFacts;
import io.fairgap.trading.patterns.Pattern;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.TradeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// What is to be thought of a run, drawn from its result: the verdict, how much is luck, and the
/// patterns. Equal results are judged equally, since the draws have a seed of their own.
public final class RunJudgement {
  private static final Plan PLAN = Plan.seeded(1);

  private RunJudgement() {}

  /// @param findings of the linter, as far as it was asked
  /// @param trials how many settings were tried before this run was picked, itself included
  public static Judgement of(Result result, List<Finding> findings, int trials) {
    List<ClosedTrade> closed = result.closedTrades().stream().map(TradeResults::closed).toList();
    List<TradeResult> results = closed.stream().map(ClosedTrade::result).toList();
    int periods = result.statistics().sampling().periodsPerYear();
    Significance significance = Significance.of(result.curve(), results, periods, PLAN);
    MonteCarlo monteCarlo =
        MonteCarlo.of(
            result.ledger().capital().doubleValue(),
            results.stream().map(TradeOutcome::of).toList(),
            PLAN);
    Verdict verdict =
        Verdict.of(
            new VerdictFacts(
                result.curve(),
                results,
                result.statistics(),
                significance,
                monteCarlo,
                findings,
                trials));
    return new Judgement(
        verdict.paragraphs(),
        findings,
        intervals(significance, monteCarlo),
        closed.isEmpty() ? List.of() : Pattern.of(closed));
  }

  private static List<Judgement.Interval> intervals(Significance s, MonteCarlo m) {
    List<Judgement.Interval> all = new ArrayList<>();
    add(all, "Mean R", s.meanMultiple(), Numbers::multiple, "the trades drawn again in blocks");
    add(all, "Total return", s.totalReturn(), Numbers::percent, "the days drawn again in blocks");
    add(all, "Sharpe ratio", s.sharpe(), r -> Numbers.decimals(r, 2), "the days drawn again");
    add(all, "Drawdown", s.drawdown(), Numbers::percent, "the days drawn again, at their closes");
    add(all, "Drawdown", m.shuffled().drawdown(), Numbers::percent, "the trades in another order");
    add(all, "Total return", m.redrawn().totalReturn(), Numbers::percent, "the trades drawn again");
    add(
        all,
        "Total return",
        m.skipped().totalReturn(),
        Numbers::percent,
        "one trade in ten missed");
    add(
        all,
        "Total return",
        m.recosted().totalReturn(),
        Numbers::percent,
        "half to double the costs");
    return all;
  }

  private static void add(
      List<Judgement.Interval> all,
      String name,
      Spread spread,
      DoubleFunction<String> text,
      String how) {
    if (spread instanceof Spread.Known known) {
      all.add(
          new Judgement.Interval(
              name,
              text.apply(known.actual()),
              text.apply(known.low()),
              text.apply(known.high()),
              how));
    }
  }
}
