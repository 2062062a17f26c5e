package io.fairgap.backtest.recording;

import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Occasion;
import org.jspecify.annotations.Nullable;

/// A refused setup whose price is followed, to see what the refusal saved or cost.
///
/// @param sign +1 for a long
/// @param stop in ticks; `twiceTarget` in half ticks, because half a risk need not be whole
record Followed(Rule rule, int sign, long stop, long twiceTarget, int until) {

  /// @param close of the refusing candle
  /// @return null when there is nothing to measure by
  static @Nullable Followed of(Rule rule, Occasion place, int row, long close) {
    Direction gap = place.gap();
    if (gap == null) {
      return null;
    }
    int sign = gap.opposite().sign();
    long stop = gap == Direction.BULLISH ? place.hi() : place.lo();
    long risk = sign * (close - stop);
    return risk <= 0
        ? null
        : new Followed(rule, sign, stop, 2 * close + 3L * sign * risk, row + Fate.CANDLES);
  }

  Followed on(Adjustment adjustment) {
    long twice = adjustment.price(twiceTarget) - adjustment.shift();
    return new Followed(rule, sign, adjustment.price(stop), twice, until);
  }

  /// What a later candle makes of it; null while nothing is settled. The stop comes first.
  Fate.@Nullable End at(int row, long high, long low) {
    long worst = sign > 0 ? low : high;
    long best = sign > 0 ? high : low;
    if (sign * (worst - stop) <= 0) {
      return Fate.End.STOPPED;
    }
    if (sign * (2 * best - twiceTarget) >= 0) {
      return Fate.End.PAID;
    }
    return row >= until ? Fate.End.NEITHER : null;
  }
}
