package io.fairgap.trading.performance;

import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.List;

/// Exact sums over closed trades, and so the same in whatever order the trades stand.
///
/// @param won net profit of the wins
/// @param lost net loss of the losses, counted positive
/// @param grossWon gross profit of the trades that had one
record TradeSums(
    int longs,
    int wins,
    int losses,
    BigDecimal won,
    BigDecimal lost,
    BigDecimal grossWon,
    BigDecimal fees,
    BigDecimal notional,
    long candlesHeld) {

  static TradeSums of(List<TradeResult> results) {
    Adding adding = new Adding();
    results.forEach(adding::add);
    return adding.sums();
  }

  private static final class Adding {
    private int longs;
    private int wins;
    private int losses;
    private BigDecimal won = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;
    private BigDecimal grossWon = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal notional = BigDecimal.ZERO;
    private long candlesHeld;

    void add(TradeResult trade) {
      BigDecimal pnl = trade.pnl();
      if (pnl.signum() > 0) {
        wins++;
        won = won.add(pnl);
      } else if (pnl.signum() < 0) {
        losses++;
        lost = lost.subtract(pnl);
      }
      if (trade.gross().signum() > 0) {
        grossWon = grossWon.add(trade.gross());
      }
      longs += trade.direction() == Direction.BULLISH ? 1 : 0;
      fees = fees.add(trade.fees());
      notional = notional.add(trade.notional());
      candlesHeld += trade.candlesHeld();
    }

    TradeSums sums() {
      return new TradeSums(longs, wins, losses, won, lost, grossWon, fees, notional, candlesHeld);
    }
  }
}
