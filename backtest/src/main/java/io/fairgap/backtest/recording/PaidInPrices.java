package io.fairgap.backtest.recording;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.StopTrigger;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What trading cost beside fees and borrowing: the distance of every market and stop fill from the
/// price that stood on the chart, in quote currency. It is inside the fill prices already.
///
/// An order that was filled in parts is measured from the first candle that it met, so what the
/// market moved while it waited for volume counts as travel.
///
/// @param slippage the configured share of the price, and of the ATR
/// @param spread half the spread
/// @param travel what is left: the market's move while the order travelled, and rounding to ticks
public record PaidInPrices(BigDecimal slippage, BigDecimal spread, BigDecimal travel) {
  static final PaidInPrices NOTHING =
      new PaidInPrices(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int DECIMALS = 8;

  public BigDecimal total() {
    return slippage.add(spread).add(travel);
  }

  PaidInPrices plus(PaidInPrices other) {
    return new PaidInPrices(
        slippage.add(other.slippage), spread.add(other.spread), travel.add(other.travel));
  }

  /// What an entry paid.
  ///
  /// @param met the candle that it met, the finer one where there was one
  /// @param atr in ticks, as known at the fill
  static PaidInPrices atEntry(Trade trade, Candle met, double atr, Costs costs) {
    return trade.proposal().limit() == 0
        ? between(trade, met.open(), trade.entryPrice(), atr, costs)
        : NOTHING;
  }

  /// What an exit paid.
  static PaidInPrices atExit(
      Trade trade, Trade.Exit exit, Candle met, double atr, FillRules rules) {
    return exit.leg() == Leg.TARGET || exit.leg() == Leg.PAID_OUT
        ? NOTHING
        : between(trade, charted(trade, exit.leg(), met, rules), exit.price(), atr, rules.costs());
  }

  private static long charted(Trade trade, Leg leg, Candle met, FillRules rules) {
    long stop = trade.proposal().stop();
    return switch (leg) {
      case STOP ->
          rules.stop() == StopTrigger.CLOSE
              ? trade.entryPrice() - 2 * (trade.entryPrice() - stop)
              : stop;
      case END -> met.close();
      case STOP_GAP, SIGNAL, CLOSE_BEYOND -> met.open();
      case ENTRY, TARGET, PAID_OUT ->
          throw new IllegalArgumentException(leg + " is no exit at the market");
    };
  }

  private static PaidInPrices between(
      Trade trade, long charted, long filled, double atr, Costs costs) {
    Instrument instrument = trade.instrument();
    long lots = trade.entered().lots();
    BigDecimal total = instrument.notional(Math.abs(filled - charted), lots);
    BigDecimal value = instrument.notional(charted, lots);
    BigDecimal ofAtr = BigDecimal.valueOf(costs.slippageAtr().asDouble() * atr);
    BigDecimal slippage =
        rounded(value.multiply(costs.slippage()).add(instrument.notional(1, lots).multiply(ofAtr)));
    BigDecimal spread = rounded(value.multiply(costs.spread()).divide(TWO));
    return new PaidInPrices(slippage, spread, rounded(total).subtract(slippage).subtract(spread));
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
