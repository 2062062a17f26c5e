package io.fairgap.trading.screening;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.TradingDays;
import java.util.ArrayList;
import java.util.List;

/// The days of a symbol: volume and close of each.
///
/// A day is complete when it is over and the candles began at or before its start; days without a
/// candle are none.
final class DailyHistory {
  private final Instrument instrument;
  private final TradingDays calendar;
  private final double tick;
  private final double lot;
  private final List<Day> days = new ArrayList<>();
  private long firstOpenTime = Long.MAX_VALUE;
  private long start;
  private long end;
  private double units;
  private double value;
  private long close;

  /// @param units traded
  /// @param value traded, in quote currency, each candle's volume at its close
  /// @param close in ticks
  record Day(long end, double units, double value, long close) {}

  DailyHistory(Instrument instrument) {
    this.instrument = instrument;
    calendar = new TradingDays(instrument.calendar());
    tick = instrument.tick().doubleValue();
    lot = instrument.lot().doubleValue();
  }

  void onCandle(Candle candle) {
    firstOpenTime = Math.min(firstOpenTime, candle.openTime());
    if (calendar.moveTo(candle.openTime())) {
      endDay();
      start = calendar.start();
      end = calendar.end();
      units = 0;
      value = 0;
    }
    close = candle.close();
    double traded = candle.volume() * lot;
    units += traded;
    value += traded * close * tick;
  }

  private void endDay() {
    if (firstOpenTime <= start) {
      days.add(day());
    }
  }

  private Day day() {
    return new Day(end, units, value, close);
  }

  boolean isEmpty() {
    return firstOpenTime == Long.MAX_VALUE;
  }

  /// The last price in quote currency.
  double price() {
    return instrument.price(close).doubleValue();
  }

  /// The complete days that ended by `at`, oldest first.
  List<Day> complete(long at) {
    List<Day> complete = new ArrayList<>(days);
    if (!isEmpty() && firstOpenTime <= start) {
      complete.add(day());
    }
    complete.removeIf(day -> day.end() > at);
    return complete;
  }
}
