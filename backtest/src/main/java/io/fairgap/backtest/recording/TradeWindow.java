package io.fairgap.backtest.recording;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Candle;
import java.util.List;

/// The candles around a trade, with what was on the chart.
///
/// @param firstRow row of the first candle in the run
/// @param perCandle how many of the run's candles each candle here covers: 1, or more for trades
///   that lasted long
/// @param levels liquidity that was live when the trade was decided
/// @param sightings breaks and sweeps inside the window, in order
public record TradeWindow(
    Trade trade,
    int firstRow,
    int perCandle,
    List<Candle> candles,
    List<NearbyLevel> levels,
    List<Sighting> sightings) {

  public TradeWindow {
    candles = List.copyOf(candles);
    levels = List.copyOf(levels);
    sightings = List.copyOf(sightings);
  }

  /// Where a row of the run lies among the candles; before the first and behind the last for rows
  /// outside.
  public int indexOf(int row) {
    return Math.floorDiv(row - firstRow, perCandle);
  }
}
