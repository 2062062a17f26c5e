package io.fairgap.backtest.report;

import io.fairgap.trading.performance.DrawdownFigures;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.ReturnFigures;
import io.fairgap.trading.performance.RiskFigures;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TradeFigures;
import io.fairgap.trading.performance.TrustFigures;
import java.util.List;

/// All figures in one place, under the names that `summary.json` gives them; one that is not
/// defined says why.
final class Figures {
  private Figures() {}

  static void write(Html html, Statistics s) {
    html.section("figures", "All figures").open("div", "class", "pair");
    returns(html, s.returns());
    drawdowns(html, s.drawdowns());
    trades(html, s.trades());
    trust(html, s.risk(), s.trust());
    html.close("div");
    html.leaf(
        "p",
        "Returns: %s; a year has %d of them."
            .formatted(s.sampling().rule(), s.sampling().periodsPerYear()),
        "class",
        "small");
    html.close("section");
  }

  private static void returns(Html html, ReturnFigures r) {
    Table table = Table.begin(html, "Returns");
    percent(table, "Total return", "totalReturn", r.total());
    percent(table, "Compound annual return", "cagr", r.compoundAnnual());
    percent(table, "Volatility, a year", "volatility", r.volatility());
    number(table, "Sharpe ratio, a year", "sharpe", r.sharpe());
    number(table, "Sortino ratio, a year", "sortino", r.sortino());
    number(table, "Omega", "omega", r.omega());
    percent(table, "Value at risk, worst day of twenty", "valueAtRisk5", r.tail().historical());
    percent(table, "Mean of such days", "expectedShortfall5", r.tail().expectedShortfall());
    table.end();
  }

  private static void drawdowns(Html html, DrawdownFigures d) {
    Table table = Table.begin(html, "Drawdowns");
    percent(table, "Deepest", "maxDrawdown", d.deepest());
    String open = d.longestIsOpen() ? "Longest, days (still open)" : "Longest, days";
    number(table, open, "longestDrawdownDays", d.longest());
    percent(table, "Average", "averageDrawdown", d.average());
    number(table, "Average, days", "averageDrawdownDays", d.averageLength());
    percent(table, "Ulcer index", "ulcerIndex", d.ulcer());
    number(table, "Calmar ratio", "calmar", d.calmar());
    number(table, "Recovery factor", "recoveryFactor", d.recoveryFactor());
    table.end();
  }

  private static void trades(Html html, TradeFigures t) {
    Table table = Table.begin(html, "Trades");
    table.row("Closed trades", Numbers.count(t.trades()));
    table.row("Won, lost, even", t.wins() + ", " + t.losses() + ", " + t.breakEvens());
    percent(table, "Win rate", "winRate", t.winRate());
    number(table, "Profit factor", "profitFactor", t.profitFactor());
    number(table, "Mean win over mean loss", "payoff", t.payoff());
    number(table, "Expectancy, money", "expectancy", t.expectancy());
    percent(table, "Kelly share", "kelly", t.kelly());
    table.end();
  }

  private static void trust(Html html, RiskFigures r, TrustFigures t) {
    Table table = Table.begin(html, "In R, and how far to trust it");
    number(table, "Mean R, net", "meanR", r.mean());
    number(table, "Mean R before costs", "meanRGross", r.meanGross());
    number(table, "t-statistic of R", "tStatisticR", r.tStatistic());
    number(table, "System quality, 100 trades", "sqn100", r.systemQuality100());
    percent(
        table,
        "Probability of a Sharpe ratio above 0",
        "probabilisticSharpe",
        t.probabilisticSharpe());
    number(table, "Days to be 95 % sure", "minimumTrackRecord", t.minimumTrackRecord());
    table.end();
  }

  static void percent(Table table, String name, String key, Figure figure) {
    table.cells(name, List.of(Html.figure(key, figure, Numbers.percent(figure))));
  }

  static void number(Table table, String name, String key, Figure figure) {
    table.cells(name, List.of(Html.figure(key, figure, Numbers.decimals(figure, 2))));
  }
}
