package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.List;

/// A swing high (side BULLISH) or low (side BEARISH).
///
/// @param anchor index of its candle
/// @param radius candles on either side that it stands out from
/// @param price its level, seen in its side
record Swing(Direction side, int anchor, int radius, long price) {
  /// The index at which it is confirmed.
  int known() {
    return anchor + radius;
  }

  /// The swings of a side in order of time. Before it candles are lower, after it none is higher.
  static List<Swing> all(Series series, Direction side, int radius) {
    List<Swing> swings = new ArrayList<>();
    for (int anchor = radius; anchor + radius < series.size(); anchor++) {
      long price = series.seen(anchor, side).high();
      int after = anchor + 1;
      boolean higherThanBefore =
          series.first(anchor - radius, anchor - 1, at -> series.seen(at, side).high() >= price)
              == Series.NEVER;
      if (higherThanBefore
          && series.first(after, anchor + radius, at -> series.seen(at, side).high() > price)
              == Series.NEVER) {
        swings.add(new Swing(side, anchor, radius, price));
      }
    }
    return swings;
  }
}
