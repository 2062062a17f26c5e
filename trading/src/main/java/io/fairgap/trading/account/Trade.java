package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// One filled entry and what became of it.
///
/// A trade that lived through a corporate action is told on the ruler of its end.
///
/// @param entryPrice with spread, slippage and latency in it, in ticks; the nearest to the mean of
///   several fills
/// @param entered what was bought, or sold short
/// @param left what was sold, or bought back, so far
/// @param risk what one R is: the distances from the fills to the stop times the quantities, in
///   quote currency; zero without stop
/// @param exit null while the position is open
/// @param fees of both ways so far, exact
/// @param highest price met while the position was open, in ticks, its own candles' extremes
///   included
public record Trade(
    Instrument instrument,
    Proposal proposal,
    Decision.EntryIntended intent,
    int entryRow,
    long entryTime,
    long entryPrice,
    Traded entered,
    Traded left,
    BigDecimal risk,
    @Nullable Exit exit,
    BigDecimal fees,
    BigDecimal borrow,
    long highest,
    long lowest) {

  /// @param price in ticks; the nearest to the mean of several fills
  /// @param leg of the last fill
  public record Exit(int row, long time, long price, Leg leg) {}

  public boolean isOpen() {
    return exit == null;
  }

  /// Gross result if all of it had been left at one price, in quote currency, exact.
  public BigDecimal grossAt(long price) {
    return signed(instrument.notional(price, entered.lots()).subtract(entered.notional()));
  }

  /// Gross result of an open trade if the rest of it were left at a price.
  public BigDecimal openGrossAt(long price) {
    BigDecimal rest = instrument.notional(price, entered.lots() - left.lots());
    return signed(left.notional().add(rest).subtract(entered.notional()));
  }

  /// Gross result of a closed trade.
  public BigDecimal gross() {
    if (isOpen()) {
      throw new IllegalStateException("an open trade has no result yet: " + proposal.setup());
    }
    return signed(left.notional().subtract(entered.notional()));
  }

  private BigDecimal signed(BigDecimal rise) {
    return proposal.direction() == Direction.BULLISH ? rise : rise.negate();
  }

  /// Net result of a closed trade.
  public BigDecimal net() {
    return gross().subtract(fees).subtract(borrow);
  }

  /// An amount in R; zero when there is no risk to measure by.
  public BigDecimal inR(BigDecimal amount) {
    return risk.signum() == 0 ? BigDecimal.ZERO : amount.divide(risk, MathContext.DECIMAL64);
  }

  public BigDecimal quantity() {
    return instrument.quantity(entered.lots());
  }
}
