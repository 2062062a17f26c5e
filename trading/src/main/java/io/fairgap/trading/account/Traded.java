package io.fairgap.trading.account;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Fills of one side of a trade, added up.
///
/// @param lots how many
/// @param notional what they were worth, in quote currency, exact; what a corporate action paid is
///   taken off
public record Traded(long lots, BigDecimal notional) {
  private static final int FURTHER_DIGITS = 8;

  static final Traded NONE = new Traded(0, BigDecimal.ZERO);

  Traded plus(long more, BigDecimal worth) {
    return new Traded(Math.addExact(lots, more), notional.add(worth));
  }

  /// The mean price in ticks, the nearest one, halves to the even; 0 for none.
  public long price(Instrument instrument) {
    return lots == 0
        ? 0
        : notional.divide(instrument.notional(1, lots), 0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /// The mean price: on the tick's own decimals where it lies on them, else with eight more.
  public BigDecimal mean(Instrument instrument) {
    int scale = instrument.tick().scale();
    if (lots == 0) {
      return BigDecimal.ZERO.setScale(scale);
    }
    BigDecimal mean =
        notional
            .divide(instrument.quantity(lots), scale + FURTHER_DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return mean.scale() > scale ? mean : mean.setScale(scale);
  }

  void save(StateWriter out) {
    out.put(lots).put(notional);
  }

  static Traded load(StateReader in) {
    return new Traded(in.getLong(), in.getDecimal());
  }
}
