package io.fairgap.trading.performance;

import java.math.BigDecimal;
import java.util.List;

/// What the closed trades brought, net of all costs and in money. A trade without profit or loss is
/// a break-even: it counts as a trade, but neither won nor lost.
///
/// @param trades all closed trades: wins, losses and break-evens
/// @param longs how many of them were long
/// @param winRate wins over trades
/// @param profitFactor profit of the wins over loss of the losses
/// @param payoff mean win over mean loss
/// @param expectancy mean profit of a trade, in account currency
/// @param expectancyRatio `(1 + payoff) · winRate − 1`: expectancy in units of the mean loss
/// @param kelly the share of capital that maximises growth (Kelly 1956), `winRate − (1 − winRate) /
///   payoff`; undefined below thirty trades. Half of it is plenty
/// @param meanCandlesHeld mean of the candles from entry to exit
/// @param turnover traded value of the closed trades over the mean daily equity
/// @param feeShare fees over the gross profit of the trades that had one: what part of the winnings
///   the fees took
public record TradeFigures(
    int trades,
    int longs,
    int wins,
    int losses,
    int breakEvens,
    Figure winRate,
    Figure profitFactor,
    Figure payoff,
    Figure expectancy,
    Figure expectancyRatio,
    Figure kelly,
    Figure meanCandlesHeld,
    Figure turnover,
    Figure feeShare) {
  private static final int TRADES_FOR_KELLY = 30;

  static TradeFigures of(List<TradeResult> results, Figure meanEquity) {
    TradeSums sums = TradeSums.of(results);
    int trades = results.size();
    Figure winRate = Figure.ratio(sums.wins(), trades, Reasons.NO_TRADE);
    Figure payoff = payoff(sums, trades);
    return new TradeFigures(
        trades,
        sums.longs(),
        sums.wins(),
        sums.losses(),
        trades - sums.wins() - sums.losses(),
        winRate,
        profitFactor(sums, trades),
        payoff,
        Figure.ratio(
            sums.won().subtract(sums.lost()), BigDecimal.valueOf(trades), Reasons.NO_TRADE),
        winRate.with(payoff, (share, ratio) -> (1 + ratio) * share - 1),
        kelly(trades, winRate, payoff),
        Figure.ratio((double) sums.candlesHeld(), trades, Reasons.NO_TRADE),
        turnover(sums.notional(), meanEquity),
        Figure.ratio(sums.fees(), sums.grossWon(), "no trade had a gross profit"));
  }

  private static Figure profitFactor(TradeSums sums, int trades) {
    return trades == 0
        ? Figure.undefined(Reasons.NO_TRADE)
        : Figure.ratio(sums.won(), sums.lost(), Reasons.NO_LOSS);
  }

  private static Figure payoff(TradeSums sums, int trades) {
    if (trades == 0) {
      return Figure.undefined(Reasons.NO_TRADE);
    }
    if (sums.wins() == 0) {
      return Figure.undefined(Reasons.NO_WIN);
    }
    // (won / wins) / (lost / losses), divided only once
    return Figure.ratio(
        sums.won().multiply(BigDecimal.valueOf(sums.losses())),
        sums.lost().multiply(BigDecimal.valueOf(sums.wins())),
        Reasons.NO_LOSS);
  }

  private static Figure kelly(int trades, Figure winRate, Figure payoff) {
    return trades < TRADES_FOR_KELLY
        ? Figure.undefined("fewer than thirty trades say nothing about a share to risk")
        : winRate.with(payoff, (share, ratio) -> share - (1 - share) / ratio);
  }

  private static Figure turnover(BigDecimal notional, Figure meanEquity) {
    return switch (meanEquity) {
      case Figure.Undefined undefined -> undefined;
      case Figure.Defined(double equity) when equity <= 0 -> Figure.undefined(Reasons.WIPED_OUT);
      case Figure.Defined(double equity) -> Figure.of(notional.doubleValue() / equity);
    };
  }
}
