package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.market.Timeframe;
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

  /// The price that an order at the market gets that meets a candle's open: while it travels, price
  /// moves against it by the share of the candle's move that the latency is of the candle.
  long atOpen(Side side, Candle candle, Timeframe timeframe) {
    long extreme = side == Side.BUY ? candle.high() : candle.low();
    BigDecimal move = BigDecimal.valueOf(Math.abs(extreme - candle.open()));
    long latency = Math.min(parameters.millis("costs.latency"), timeframe.millis());
    long travelled =
        move.multiply(BigDecimal.valueOf(latency))
            .divide(BigDecimal.valueOf(timeframe.millis()), 0, RoundingMode.CEILING)
            .longValueExact();
    return against(side, candle.open() + side.sign() * travelled);
  }

  BigDecimal fee(long price, long lots) {
    return instrument.notional(price, lots).multiply(parameters.number("costs.fee"));
  }

  BigDecimal borrow(long price, long lots) {
    return instrument.notional(price, lots).multiply(parameters.number("costs.borrow"));
  }
}
