package io.fairgap.backtest.recording;

import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.market.Adjustment;
import org.jspecify.annotations.Nullable;

/// Something on the chart near a trade: a break of structure, or liquidity that was swept.
///
/// @param kind `BOS`, `CHOCH` or `SWEPT`
/// @param up whether price went up through it
/// @param level what was swept; null for a break
/// @param anchor row of the candle that made the swing or level
/// @param row of the candle that broke or swept it
/// @param price in ticks
public record Sighting(
    String kind, boolean up, @Nullable LevelKind level, int anchor, int row, long price) {

  Sighting on(Adjustment adjustment) {
    return new Sighting(kind, up, level, anchor, row, adjustment.price(price));
  }
}
