package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// One filled entry and what became of it.
///
/// @param entryPrice with spread, slippage and latency in it, in ticks
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
    @Nullable Exit exit,
    BigDecimal fees,
    BigDecimal borrow,
    long highest,
    long lowest) {

  /// @param price in ticks
  public record Exit(int row, long time, long price, Leg leg) {}

  public boolean isOpen() {
    return exit == null;
  }

  /// Gross result at a price, in quote currency, exact.
  public BigDecimal grossAt(long price) {
    long ticks = proposal.direction().sign() * (price - entryPrice);
    return instrument.notional(ticks, intent.lots());
  }

  /// Gross result of a closed trade.
  public BigDecimal gross() {
    Exit end = exit;
    if (end == null) {
      throw new IllegalStateException("an open trade has no result yet: " + proposal.setup());
    }
    return grossAt(end.price());
  }

  /// Net result of a closed trade.
  public BigDecimal net() {
    return gross().subtract(fees).subtract(borrow);
  }

  /// What one R is: the distance from the fill to the stop times the quantity; zero without stop.
  public BigDecimal risk() {
    return proposal.stop() == 0
        ? BigDecimal.ZERO
        : instrument.notional(Math.abs(entryPrice - proposal.stop()), intent.lots());
  }

  /// An amount in R; zero when there is no risk to measure by.
  public BigDecimal inR(BigDecimal amount) {
    return risk().signum() == 0 ? BigDecimal.ZERO : amount.divide(risk(), MathContext.DECIMAL64);
  }

  public BigDecimal quantity() {
    return instrument.quantity(intent.lots());
  }
}
