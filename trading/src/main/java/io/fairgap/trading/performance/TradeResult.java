package io.fairgap.trading.performance;

import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;

/// A closed trade, as far as statistics care. Amounts are exact, in account currency.
///
/// @param direction long or short, as bullish or bearish
/// @param openedAt time of the entry, milliseconds since the epoch
/// @param closedAt time of the exit, not before the entry
/// @param candlesHeld candles from the entry's to the exit's
/// @param gross profit between the fill prices, slippage included, fees and borrowing not
/// @param fees paid at entry and exit together
/// @param borrow paid for borrowing while the trade was open
/// @param initialRisk loss at the stop as it stood at the fill, before costs; zero for a trade
///   without a stop
/// @param notional traded value, entry and exit together
public record TradeResult(
    Direction direction,
    long openedAt,
    long closedAt,
    long candlesHeld,
    BigDecimal gross,
    BigDecimal fees,
    BigDecimal borrow,
    BigDecimal initialRisk,
    BigDecimal notional) {

  public TradeResult {
    if (closedAt < openedAt || candlesHeld < 0) {
      throw new IllegalArgumentException(
          "a trade closes after it opened: "
              + openedAt
              + ", "
              + closedAt
              + ", "
              + candlesHeld
              + " candles");
    }
    if (initialRisk.signum() < 0 || notional.signum() < 0) {
      throw new IllegalArgumentException(
          "risk and notional are not negative: " + initialRisk + ", " + notional);
    }
  }

  /// The net profit: what the account gained or lost by the trade.
  public BigDecimal pnl() {
    return gross.subtract(fees).subtract(borrow);
  }

  public boolean hasInitialRisk() {
    return initialRisk.signum() > 0;
  }

  /// The net profit in units of the initial risk.
  public Figure multiple() {
    return Figure.ratio(pnl(), initialRisk, Reasons.NO_RISK);
  }

  /// The gross profit in units of the initial risk.
  public Figure grossMultiple() {
    return Figure.ratio(gross, initialRisk, Reasons.NO_RISK);
  }
}
