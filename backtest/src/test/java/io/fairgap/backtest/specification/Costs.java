package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What trading takes: fees, slippage and half the spread on orders at the market, borrowed units.
record Costs(Instrument instrument, Parameters parameters) {
  /// The price that an order at the market gets: worse, and rounded against us to the tick.
  long against(Side side, long price) {
    BigDecimal half = parameters.number("costs.spread").multiply(new BigDecimal("0.5"));
    BigDecimal worse = parameters.number("costs.slippage").add(half);
    BigDecimal factor = BigDecimal.ONE.add(worse.multiply(BigDecimal.valueOf(side.sign())));
    RoundingMode rounding = side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return factor.multiply(BigDecimal.valueOf(price)).setScale(0, rounding).longValueExact();
  }

  BigDecimal fee(long price, long lots) {
    return instrument.notional(price, lots).multiply(parameters.number("costs.fee"));
  }

  BigDecimal borrow(long price, long lots) {
    return instrument.notional(price, lots).multiply(parameters.number("costs.borrow"));
  }
}
