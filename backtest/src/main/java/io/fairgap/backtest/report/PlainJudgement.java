package io.fairgap.backtest.report;

import io.fairgap.backtest.run.Result;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Statistics;
import java.util.ArrayList;
import java.util.List;

/// A judgement from the statistics alone.
public final class PlainJudgement {
  /// What |t| has to exceed to be called evidence, the usual 95 %.
  private static final double EVIDENT = 1.96;

  private static final int FEW = 30;

  private PlainJudgement() {}

  public static Judgement of(Result result) {
    return new Judgement(
        verdict(result), List.of(), List.of(), TradePatterns.of(result.closedTrades()));
  }

  private static List<String> verdict(Result result) {
    Statistics s = result.statistics();
    int trades = s.trades().trades();
    if (trades == 0) {
      return List.of(
          result.trades().isEmpty()
              ? "No trade was made. That is an answer too: nothing on these candles met every rule."
                  + " The funnel below shows at which rule each setup ended; a longer stretch, or"
                  + " another market, will have more to show."
              : "No trade was closed yet, so there is nothing to judge; what is open is valued at the"
                  + " last close.");
    }
    List<String> verdict = new ArrayList<>();
    verdict.add(
        "%s; profit factor %s after costs; mean result %s per trade, %s before costs."
            .formatted(
                Numbers.count(trades, "trade"),
                Numbers.decimals(s.trades().profitFactor(), 2),
                multiple(s.risk().mean()),
                multiple(s.risk().meanGross())));
    verdict.add(evidence(s.risk().tStatistic(), trades));
    return verdict;
  }

  private static String multiple(Figure figure) {
    return figure instanceof Figure.Defined(double value) ? Numbers.multiple(value) : "no R";
  }

  private static String evidence(Figure statistic, int trades) {
    if (!(statistic instanceof Figure.Defined(double t))) {
      return "There is no telling luck from skill here.";
    }
    String number = " (t = " + Numbers.decimals(t, 2) + ").";
    if (trades < FEW) {
      return "Fewer than thirty trades are too few to tell luck from skill.";
    }
    if (t > EVIDENT) {
      return "The mean lies farther above zero than luck alone usually explains"
          + number
          + " That holds for these candles and these settings; it is no promise.";
    }
    return t < -EVIDENT
        ? "There is evidence of a losing strategy: the mean lies farther below zero than luck alone"
            + " usually explains"
            + number
        : "There is no evidence of an edge: luck alone explains a mean this far from zero" + number;
  }
}
