package io.fairgap.backtest.recording;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.List;

/// A trade's window in the making.
///
/// It never holds more than [#MOST] candles: when it is full, neighbours are joined two by two, so
/// that a position of any length fits.
final class CandleWindow {
  static final int MOST = 320;

  private static final int SIGHTINGS = 80;

  private final String setup;
  private final int firstRow;
  private List<NearbyLevel> levels;
  private final List<Sighting> sightings = new ArrayList<>();
  private List<Candle> candles = new ArrayList<>();
  private int perCandle = 1;
  private int inLast;

  CandleWindow(String setup, int firstRow, List<NearbyLevel> levels) {
    this.setup = setup;
    this.firstRow = firstRow;
    this.levels = levels;
  }

  String setup() {
    return setup;
  }

  void add(Candle candle) {
    if (!candles.isEmpty() && inLast < perCandle) {
      candles.set(candles.size() - 1, joined(candles.getLast(), candle));
      inLast++;
      return;
    }
    if (candles.size() == MOST) {
      halve();
    }
    candles.add(candle);
    inLast = 1;
  }

  /// Every candle is full here, and their number is even.
  private void halve() {
    List<Candle> pairs = new ArrayList<>(MOST);
    for (int i = 0; i < candles.size(); i += 2) {
      pairs.add(joined(candles.get(i), candles.get(i + 1)));
    }
    candles = pairs;
    perCandle *= 2;
  }

  private static Candle joined(Candle first, Candle next) {
    return new Candle(
        first.openTime(),
        first.open(),
        Math.max(first.high(), next.high()),
        Math.min(first.low(), next.low()),
        next.close(),
        first.volume() + next.volume());
  }

  void add(Sighting sighting) {
    if (sighting.row() >= firstRow && sightings.size() < SIGHTINGS) {
      sightings.add(sighting);
    }
  }

  /// Puts what is in it on the ruler of a corporate action.
  void adjust(Adjustment adjustment) {
    candles = new ArrayList<>(candles.stream().map(each -> on(adjustment, each)).toList());
    levels = levels.stream().map(level -> level.on(adjustment)).toList();
    sightings.replaceAll(sighting -> sighting.on(adjustment));
  }

  private static Candle on(Adjustment adjustment, Candle candle) {
    return new Candle(
        candle.openTime(),
        adjustment.price(candle.open()),
        adjustment.price(candle.high()),
        adjustment.price(candle.low()),
        adjustment.price(candle.close()),
        adjustment.lots(candle.volume()));
  }

  TradeWindow of(Trade trade) {
    return new TradeWindow(trade, firstRow, perCandle, candles, levels, sightings);
  }
}
