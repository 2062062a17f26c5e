package io.fairgap.backtest.run;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.TradeResult;

/// Closed trades as the statistics take them.
public final class TradeResults {
  private TradeResults() {}

  /// @throws IllegalStateException when the trade is open
  public static TradeResult of(Trade trade) {
    Trade.Exit exit = exit(trade);
    return new TradeResult(
        trade.proposal().direction(),
        trade.entryTime(),
        exit.time(),
        exit.row() - trade.entryRow(),
        trade.gross(),
        trade.fees(),
        trade.borrow(),
        trade.risk(),
        trade.entered().notional().add(trade.left().notional()));
  }

  /// With what the trade may be grouped by.
  ///
  /// @throws IllegalStateException when the trade is open
  public static ClosedTrade closed(Trade trade) {
    return new ClosedTrade(
        trade.instrument().symbol(),
        trade.instrument().assetClass(),
        exit(trade).leg(),
        trade.proposal().confluences(),
        of(trade));
  }

  private static Trade.Exit exit(Trade trade) {
    Trade.Exit exit = trade.exit();
    if (exit == null) {
      throw new IllegalStateException("a closed trade has an exit: " + trade);
    }
    return exit;
  }
}
