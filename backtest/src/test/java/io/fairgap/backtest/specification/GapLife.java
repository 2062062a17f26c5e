package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Parameters.InversionRule;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;

/// What LTF candles did to a gap: the index of each first time, or [Series#NEVER].
///
/// @param known when its bucket closed; it is tested from the candle after
/// @param touched the near edge, by wick
/// @param midpoint the middle, by wick
/// @param filled the far edge, by wick
/// @param inverted the far edge, by close
/// @param forgotten when it gave way to nearer gaps
record GapLife(int known, int touched, int midpoint, int filled, int inverted, int forgotten) {
  static GapLife of(Gap gap, int known, Series ltf, InversionRule rule) {
    Direction own = gap.direction();
    long top = gap.top(own);
    long bottom = gap.bottom(own);
    int from = known + 1;
    return new GapLife(
        known,
        ltf.first(from, index -> ltf.seen(index, own).low() <= top),
        ltf.first(from, index -> 2 * ltf.seen(index, own).low() <= top + bottom),
        ltf.first(from, index -> ltf.seen(index, own).low() <= bottom),
        ltf.first(from, index -> inverts(ltf.seen(index, own), bottom, rule)),
        Series.NEVER);
  }

  /// The life of a gap that is forgotten at the close of a candle: what came later never came.
  GapLife forgottenAt(int index) {
    return new GapLife(
        known,
        by(index, touched),
        by(index, midpoint),
        by(index, filled),
        by(index, inverted),
        index);
  }

  private static int by(int last, int index) {
    return index <= last ? index : Series.NEVER;
  }

  private static boolean inverts(Candle candle, long bottom, InversionRule rule) {
    return candle.close() < bottom
        && switch (rule) {
          case CLOSE -> true;
          case BODY -> candle.open() < bottom;
          case CLOSE_AND_COLOUR -> candle.close() < candle.open();
        };
  }
}
