package io.fairgap.trading.order;

import io.fairgap.trading.market.Ratio;

/// How candles fill orders.
///
/// @param timeframe length of a candle in milliseconds
/// @param share most of a candle's volume that the orders of one setup may take; 0 for all they
///   want
public record FillRules(
    Costs costs, LimitFill limit, StopTrigger stop, long timeframe, Ratio share) {

  /// Rules under which every order is filled whole.
  public FillRules(Costs costs, LimitFill limit, StopTrigger stop, long timeframe) {
    this(costs, limit, stop, timeframe, Ratio.of("0"));
  }

  /// How many lots of a setup's orders a candle fills at most; none without volume.
  long room(long volume) {
    long denominator = share.denominator();
    return share.numerator() == 0
        ? Long.MAX_VALUE
        : volume / denominator * share.numerator()
            + volume % denominator * share.numerator() / denominator;
  }
}
