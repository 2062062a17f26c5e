package io.fairgap.backtest.report;

import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.performance.Statistics;
import java.math.BigDecimal;

/// Equity and drawdown, and the account in money.
final class MoneySection {
  private MoneySection() {}

  static void write(Html html, Study study) {
    Result result = study.result();
    Statistics s = result.statistics();
    html.section("money", "Equity and drawdown");
    html.chart(
        "equity",
        "Line chart of the equity from %s to %s"
            .formatted(Numbers.money(result.ledger().capital()), Numbers.money(result.equity())),
        "Equity at every close, open positions valued at it; all peaks and troughs are kept.");
    html.chart(
        "drawdown",
        "Area chart of the drawdown, %s at its deepest"
            .formatted(Numbers.percent(s.drawdowns().deepest())),
        "How far below its highest point the equity was.");
    table(html, result);
    html.close("section");
  }

  private static void table(Html html, Result result) {
    BigDecimal net =
        result.closedTrades().stream().map(Trade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    Table table = Table.begin(html, "The account, in quote currency");
    table.row("Capital", Numbers.money(result.ledger().capital()));
    table.row("Gross result of closed trades", Numbers.money(result.ledger().realised()));
    table.row("Net result of closed trades", Numbers.money(net));
    for (Trade trade : result.openTrades()) {
      BigDecimal paid = trade.fees().add(trade.borrow());
      long mark = result.mark(trade.instrument());
      table.row(
          "Open in "
              + trade.instrument().symbol()
              + ", valued at the last close, less what it cost",
          Numbers.money(trade.openGrossAt(mark).subtract(paid)));
    }
    table.row("Equity at the end", Numbers.money(result.equity()));
    table.end();
  }
}
