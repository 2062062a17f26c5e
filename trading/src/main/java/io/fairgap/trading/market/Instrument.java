package io.fairgap.trading.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What is traded, with the grids on which its prices and quantities lie.
///
/// @param symbol the name at the venue, letters and digits
/// @param tick smallest step of a price, in quote currency
/// @param lot smallest step of a quantity, in units of the instrument
/// @param assetClass the kind of market
/// @param calendar when its day begins
/// @param minNotional least value of an order in quote currency; zero when the venue asks for none
/// @param shortable whether it can be sold short
public record Instrument(
    String symbol,
    BigDecimal tick,
    BigDecimal lot,
    AssetClass assetClass,
    Calendar calendar,
    BigDecimal minNotional,
    boolean shortable) {

  public Instrument {
    if (symbol.isEmpty()) {
      throw new IllegalArgumentException("an instrument needs a symbol");
    }
    if (tick.signum() <= 0 || lot.signum() <= 0 || minNotional.signum() < 0) {
      throw new IllegalArgumentException(
          "tick and lot are above zero and minNotional is not below it: "
              + tick
              + ", "
              + lot
              + ", "
              + minNotional);
    }
    tick = plain(tick);
    lot = plain(lot);
  }

  /// An instrument with its asset class's calendar, no least notional, and short sales allowed.
  public static Instrument of(String symbol, String tick, String lot, AssetClass assetClass) {
    return new Instrument(
        symbol,
        new BigDecimal(tick),
        new BigDecimal(lot),
        assetClass,
        assetClass.calendar(),
        BigDecimal.ZERO,
        true);
  }

  /// The price in quote currency of a number of ticks; exact.
  public BigDecimal price(long ticks) {
    return tick.multiply(BigDecimal.valueOf(ticks));
  }

  /// The quantity in units of a number of lots; exact.
  public BigDecimal quantity(long lots) {
    return lot.multiply(BigDecimal.valueOf(lots));
  }

  /// The value in quote currency of `lots` at `ticks`; exact.
  public BigDecimal notional(long ticks, long lots) {
    return price(ticks).multiply(quantity(lots));
  }

  /// The ticks of a price that lies on the grid.
  ///
  /// @throws ArithmeticException when it does not
  public long ticks(BigDecimal price) {
    return price.divide(tick, 0, RoundingMode.UNNECESSARY).longValueExact();
  }

  /// The lots of a quantity, rounded down to the grid.
  public long lotsDown(BigDecimal quantity) {
    return quantity.divide(lot, 0, RoundingMode.DOWN).longValueExact();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
