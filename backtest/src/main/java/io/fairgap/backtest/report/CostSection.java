package io.fairgap.backtest.report;

import io.fairgap.backtest.recording.PaidInPrices;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Ledger;
import io.fairgap.trading.performance.Statistics;
import java.math.BigDecimal;
import java.util.List;

/// What trading cost, and how much of the time and the capital was at work.
final class CostSection {
  private CostSection() {}

  static void write(Html html, Study study) {
    if (study.result().trades().isEmpty()) {
      return;
    }
    html.section("costs", "Costs and exposure").open("div", "class", "pair");
    costs(html, study);
    exposure(html, study.result());
    html.close("div");
    html.leaf(
        "p",
        "Fill prices are worse than the chart's by the slippage and half the spread that are"
            + " configured, by the market's move while an order travelled, and by rounding to the"
            + " tick; open trades count with their entry.",
        "class",
        "small");
    html.close("section");
  }

  private static void costs(Html html, Study study) {
    Ledger ledger = study.result().ledger();
    PaidInPrices paid = study.recording().paid();
    Table table =
        Table.begin(html, "Costs by kind, in quote currency", "Kind", "Paid", "Where it is");
    row(table, "Fees", "fees", ledger.fees(), "in the net result");
    row(table, "Borrowing for shorts", "borrow", ledger.borrow(), "in the net result");
    row(table, "Slippage", "slippage", paid.slippage(), "in the fill prices");
    row(table, "Half the spread", "spread", paid.spread(), "in the fill prices");
    row(table, "Latency and rounding", "latencyAndRounding", paid.travel(), "in the fill prices");
    BigDecimal all = ledger.fees().add(ledger.borrow()).add(paid.total());
    table.row("Together", Numbers.money(all), "");
    table.end();
  }

  private static void row(Table table, String name, String key, BigDecimal amount, String where) {
    table.cells(name, List.of(Html.money(key, amount), Html.escape(where)));
  }

  private static void exposure(Html html, Result result) {
    Statistics s = result.statistics();
    double capital = result.ledger().capital().doubleValue();
    double largest =
        result.trades().stream()
            .mapToDouble(trade -> trade.entered().notional().doubleValue() / capital)
            .max()
            .orElse(0);
    Table table = Table.begin(html, "Exposure");
    Figures.percent(table, "In the market, share of candles", "exposure", s.returns().exposure());
    table.row(
        "Long and short trades",
        s.trades().longs() + " and " + (s.trades().trades() - s.trades().longs()));
    Figures.number(table, "Mean candles held", "meanCandlesHeld", s.trades().meanCandlesHeld());
    Figures.number(table, "Turnover, times mean equity", "turnover", s.trades().turnover());
    table.row("Largest position, share of capital", Numbers.percent(largest));
    Figures.percent(table, "Fees as a share of the winnings", "feeShare", s.trades().feeShare());
    table.end();
  }
}
