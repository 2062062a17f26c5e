package io.fairgap.backtest.judgement;

import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.run.Result;
import io.fairgap.backtest.run.TradeResults;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Plan;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.TradeOutcome;
import io.fairgap.trading.honesty.FillFacts;
import io.fairgap.trading.honesty.Finding;
import io.fairgap.trading.honesty.JudgedTrade;
import io.fairgap.trading.honesty.Linter;
import io.fairgap.trading.honesty.RunFacts;
import io.fairgap.trading.honesty.Verdict;
import io.fairgap.trading.honesty.VerdictFacts;
import io.fairgap.trading.patterns.Pattern;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.TradeResult;
import java.util.List;

/// What is to be thought of a run: everything in its result that judges rather than counts.
///
/// @param findings what makes the result doubtful, with the evidence, the gravest first
/// @param significance how far means are from what luck explains
/// @param monteCarlo what else the trades could have made
/// @param patterns where the run won and lost; none without closed trades
/// @param trials how many settings were tried before this run was picked, itself included
public record Judgement(
    Verdict verdict,
    List<Finding> findings,
    Significance significance,
    MonteCarlo monteCarlo,
    List<Pattern> patterns,
    int trials) {

  public Judgement {
    findings = List.copyOf(findings);
    patterns = List.copyOf(patterns);
  }

  public static Judgement of(Result result, Recording recording, Scrutiny scrutiny) {
    List<JudgedTrade> judged =
        result.closedTrades().stream().map(trade -> judged(trade, recording, scrutiny)).toList();
    List<ClosedTrade> closed = judged.stream().map(JudgedTrade::trade).toList();
    List<TradeResult> results = closed.stream().map(ClosedTrade::result).toList();
    List<Finding> findings =
        Linter.findings(
            new RunFacts(judged, scrutiny.settings(), recording.costs(), result.restraints()));
    Plan plan = Plan.seeded(scrutiny.seed());
    int periods = result.statistics().sampling().periodsPerYear();
    Significance significance = Significance.of(result.curve(), results, periods, plan);
    MonteCarlo monteCarlo =
        MonteCarlo.of(
            result.ledger().capital().doubleValue(),
            results.stream().map(TradeOutcome::of).toList(),
            plan);
    VerdictFacts facts =
        new VerdictFacts(
            result.curve(),
            results,
            result.statistics(),
            significance,
            monteCarlo,
            findings,
            scrutiny.trials());
    return new Judgement(
        Verdict.of(facts),
        findings,
        significance,
        monteCarlo,
        closed.isEmpty() ? List.of() : Pattern.of(closed),
        scrutiny.trials());
  }

  private static JudgedTrade judged(Trade trade, Recording recording, Scrutiny scrutiny) {
    FillFacts fills = recording.fills().getOrDefault(trade.proposal().setup(), FillFacts.CLEAN);
    String symbol = trade.instrument().symbol();
    Trade.Exit exit = trade.exit();
    boolean onOutlier =
        scrutiny.isImplausible(symbol, trade.entryTime())
            || (exit != null && scrutiny.isImplausible(symbol, exit.time()));
    return new JudgedTrade(TradeResults.closed(trade), onOutlier ? fills.onAnOutlier() : fills);
  }
}
