package io.fairgap.trading.order;

import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;

/// What trading costs, as one value.
///
/// @param takerFee of market and stop fills, as a share of notional
/// @param makerFee of limit fills, as a share of notional
/// @param slippage against us on market and stop fills, as a share of the price
/// @param slippageAtr the same as a share of ATR14 at the candle before; added
/// @param spread between bid and ask as a share of the price; a market or stop fill pays half of it
/// @param borrow of a short's notional at every day roll
/// @param latency milliseconds from the decision to the venue: a market order pays that share of
///   the candle's move against it that the latency is of the candle; finer candles show where it
///   arrives, and the share is of that one
public record Costs(
    BigDecimal takerFee,
    BigDecimal makerFee,
    BigDecimal slippage,
    Ratio slippageAtr,
    BigDecimal spread,
    BigDecimal borrow,
    long latency) {

  /// Nothing costs nothing: honest defaults for somebody who did not say.
  public static final Costs DEFAULTS =
      new Costs(
          new BigDecimal("0.001"),
          new BigDecimal("0.001"),
          new BigDecimal("0.0002"),
          Ratio.of("0"),
          new BigDecimal("0.0001"),
          new BigDecimal("0.0003"),
          250);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public Costs {
    if (latency < 0
        || takerFee.signum() < 0
        || makerFee.signum() < 0
        || slippage.signum() < 0
        || spread.signum() < 0
        || borrow.signum() < 0) {
      throw new IllegalArgumentException("a cost is not negative");
    }
  }

  /// Costs of a fee and slippage alone.
  public static Costs of(String fee, String slippage) {
    BigDecimal both = new BigDecimal(fee);
    return new Costs(
        both,
        both,
        new BigDecimal(slippage),
        Ratio.of("0"),
        BigDecimal.ZERO,
        new BigDecimal("0.0003"),
        0);
  }

  /// What a market entry and a stop exit cost together, as a share of the price.
  public BigDecimal roundTrip() {
    return takerFee.add(slippage).multiply(TWO).add(spread);
  }

  /// Moves a price against an order, by slippage and half the spread, rounded once and against it
  /// to the tick.
  ///
  /// @param price in ticks
  /// @param atr in ticks
  public long against(Side side, long price, double atr) {
    Ratio share = marketShare();
    long worse = Math.multiplyExact(price, share.numerator());
    long ticks = Math.floorDiv(worse, share.denominator());
    double rest = (double) Math.floorMod(worse, share.denominator()) / share.denominator();
    return price + side.sign() * (ticks + (long) Math.ceil(rest + slippageAtr.asDouble() * atr));
  }

  /// The share of a price that a market or stop fill loses.
  public Ratio marketShare() {
    return Ratio.of(slippage.add(spread.divide(TWO)));
  }
}
