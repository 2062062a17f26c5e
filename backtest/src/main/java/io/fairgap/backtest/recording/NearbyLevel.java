package io.fairgap.backtest.recording;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.Level;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.market.Adjustment;
import java.util.ArrayList;
import java.util.List;

/// A live level of liquidity near a trade, as it stood when the trade was decided.
///
/// @param above whether it is buy-side liquidity, above highs
/// @param price in ticks
/// @param strength how many swings rest on it
public record NearbyLevel(LevelKind kind, boolean above, long price, int strength) {
  private static final int EACH_SIDE = 3;

  NearbyLevel on(Adjustment adjustment) {
    return new NearbyLevel(kind, above, adjustment.price(price), strength);
  }

  /// The nearest few on both sides of the last close.
  static List<NearbyLevel> of(Chart chart) {
    long close = chart.bars().close(chart.bars().last());
    List<NearbyLevel> levels = new ArrayList<>();
    for (Extreme extreme : Extreme.values()) {
      long step = -extreme.sign();
      long from = close + step;
      for (int i = 0; i < EACH_SIDE; i++) {
        Level level = chart.liquidity(extreme).nearestBeyond(from);
        if (level == null) {
          break;
        }
        levels.add(
            new NearbyLevel(
                level.kind(), extreme == Extreme.HIGH, level.price(), level.strength()));
        from = level.price() + step;
      }
    }
    return levels;
  }
}
