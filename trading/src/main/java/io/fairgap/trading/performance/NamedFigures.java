package io.fairgap.trading.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of a run by the names that `summary.json` gives them.
public final class NamedFigures {
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private NamedFigures() {}

  /// The names alone, in that order.
  public static List<String> names() {
    EquityCurve nothing = DailyEquity.startingWith(1, 0).curve();
    return List.copyOf(of(Statistics.of(nothing, List.of(), 1)).keySet());
  }

  /// All of them, in the order in which a reader asks: what the trades brought, what the equity
  /// earned, how far it fell.
  public static Map<String, Figure> of(Statistics statistics) {
    NamedFigures named = new NamedFigures();
    named.trades(statistics.trades());
    named.risk(statistics.risk());
    named.returns(statistics.returns());
    named.drawdowns(statistics.drawdowns());
    named.put("probabilisticSharpe", statistics.trust().probabilisticSharpe());
    named.put("minimumTrackRecord", statistics.trust().minimumTrackRecord());
    return named.figures;
  }

  private void trades(TradeFigures trades) {
    put("trades", Figure.of(trades.trades()));
    put("longs", Figure.of(trades.longs()));
    put("wins", Figure.of(trades.wins()));
    put("losses", Figure.of(trades.losses()));
    put("breakEvens", Figure.of(trades.breakEvens()));
    put("winRate", trades.winRate());
    put("profitFactor", trades.profitFactor());
    put("payoff", trades.payoff());
    put("expectancy", trades.expectancy());
    put("expectancyRatio", trades.expectancyRatio());
    put("kelly", trades.kelly());
    put("meanCandlesHeld", trades.meanCandlesHeld());
    put("turnover", trades.turnover());
    put("feeShare", trades.feeShare());
  }

  private void risk(RiskFigures risk) {
    put("meanR", risk.mean());
    put("meanRGross", risk.meanGross());
    put("tStatisticR", risk.tStatistic());
    put("sqn", risk.systemQuality());
    put("sqn100", risk.systemQuality100());
  }

  private void returns(ReturnFigures returns) {
    put("totalReturn", returns.total());
    put("cagr", returns.compoundAnnual());
    put("volatility", returns.volatility());
    put("sharpe", returns.sharpe());
    put("downsideDeviation", returns.downsideDeviation());
    put("sortino", returns.sortino());
    put("omega", returns.omega());
    put("valueAtRisk5", returns.tail().historical());
    put("valueAtRisk5Parametric", returns.tail().parametric());
    put("expectedShortfall5", returns.tail().expectedShortfall());
    put("exposure", returns.exposure());
  }

  private void drawdowns(DrawdownFigures drawdowns) {
    put("maxDrawdown", drawdowns.deepest());
    put("longestDrawdownDays", drawdowns.longest());
    put("averageDrawdown", drawdowns.average());
    put("averageDrawdownDays", drawdowns.averageLength());
    put("ulcerIndex", drawdowns.ulcer());
    put("ulcerPerformance", drawdowns.ulcerPerformance());
    put("calmar", drawdowns.calmar());
    put("recoveryFactor", drawdowns.recoveryFactor());
  }

  private void put(String name, Figure figure) {
    figures.put(name, figure);
  }
}
