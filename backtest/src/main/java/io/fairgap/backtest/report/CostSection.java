package io.fairgap.backtest.report;

import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Ledger;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.performance.Statistics;
import java.math.BigDecimal;

/// What trading cost, and how much of the time and the capital was at work.
final class CostSection {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

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
        "Slippage and spread are the configured shares of every market and stop fill; latency and"
            + " rounding to the tick come on top and are in the prices, too.",
        "class",
        "small");
    html.close("section");
  }

  private static void costs(Html html, Study study) {
    Ledger ledger = study.result().ledger();
    Costs costs = study.recording().costs();
    BigDecimal traded = marketNotional(study.result());
    BigDecimal slippage = traded.multiply(costs.slippage());
    BigDecimal spread = traded.multiply(costs.spread()).divide(TWO);
    Table table =
        Table.begin(html, "Costs by kind, in quote currency", "Kind", "Paid", "Where it is");
    table.row("Fees", Numbers.money(ledger.fees()), "in the net result");
    table.row("Borrowing for shorts", Numbers.money(ledger.borrow()), "in the net result");
    table.row("Slippage, about", Numbers.money(slippage), "in the fill prices");
    table.row("Half the spread, about", Numbers.money(spread), "in the fill prices");
    BigDecimal all = ledger.fees().add(ledger.borrow()).add(slippage).add(spread);
    table.row("Together, about", Numbers.money(all), "");
    table.end();
  }

  /// The value of all fills that take what the market gives.
  private static BigDecimal marketNotional(Result result) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Trade trade : result.trades()) {
      if (trade.proposal().limit() == 0) {
        sum = sum.add(trade.entered().notional());
      }
      Trade.Exit exit = trade.exit();
      if (exit != null && exit.leg() != Leg.TARGET) {
        sum = sum.add(trade.left().notional());
      }
    }
    return sum;
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
