package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// One higher timeframe of a chart: its candles, built from those of the traded timeframe, its gaps
/// and their life.
///
/// Buckets start at the day roll and end at the next one at the latest. A bucket closes with the
/// candle that ends on its boundary, or, when that one never came, with the first candle behind it.
/// The first bucket counts only if its start was seen. Gaps that are not significant are counted,
/// not kept.
public final class HigherTimeframe implements Stateful {
  private final Timeframe timeframe;
  private final long step;
  private final Bars candles = new Bars(FairValueGaps.lookBack() + 1);
  private final Atr atr = new Atr();
  private final FairValueGaps gaps;
  private final Zones zones;
  private long start = Long.MIN_VALUE;
  private long end = Long.MIN_VALUE;
  private boolean open;
  private boolean counted;
  private long firstStart = Long.MAX_VALUE;
  private long first;
  private long high;
  private long low;
  private long last;
  private long volume;
  private int parts;
  private int partials;
  private int gapCount;
  private int significantCount;

  /// @param number of the timeframe among all of the chart, for the sink
  HigherTimeframe(
      Timeframe timeframe, Timeframe traded, int number, GapSettings settings, DetectionSink sink) {
    if (!timeframe.isMultipleOf(traded) || timeframe.equals(traded)) {
      throw new IllegalArgumentException(timeframe + " is no multiple of " + traded);
    }
    this.timeframe = timeframe;
    this.step = traded.millis();
    this.gaps = new FairValueGaps(settings, atr, timeframe.millis());
    this.zones = new Zones(settings, number, sink);
  }

  /// Lets the last candle of the traded timeframe meet the zones, then takes it into the bucket.
  void onCandle(Bars bars, TradingDays days) {
    zones.onCandle(bars);
    int t = bars.last();
    long time = bars.openTime(t);
    if (time >= end) {
      if (open) {
        close(bars);
      }
      begin(bars, days, time);
    }
    add(bars, t);
    if (time + step >= end) {
      close(bars);
    }
  }

  private void begin(Bars bars, TradingDays days, long time) {
    start = time - Math.floorMod(time - days.start(), timeframe.millis());
    end = Math.min(start + timeframe.millis(), days.end());
    counted = bars.last() > 0 || time == start;
    open = true;
    first = bars.open(bars.last());
    high = Long.MIN_VALUE;
    low = Long.MAX_VALUE;
    volume = 0;
    parts = 0;
  }

  private void add(Bars bars, int t) {
    high = Math.max(high, bars.high(t));
    low = Math.min(low, bars.low(t));
    last = bars.close(t);
    volume += bars.volume(t);
    parts++;
  }

  private void close(Bars bars) {
    open = false;
    if (!counted) {
      return;
    }
    if (parts * step < end - start) {
      partials++;
    }
    firstStart = Math.min(firstStart, start);
    candles.add(start, first, high, low, last, volume);
    atr.onCandle(candles);
    gaps.onCandle(candles);
    Direction direction = gaps.direction();
    if (direction == null) {
      return;
    }
    gapCount++;
    if (gaps.significant()) {
      significantCount++;
      int middle = candles.last() - 1;
      int t = bars.last();
      zones.add(gaps, direction, middle, candles.openTime(middle), t, bars.close(t));
    }
  }

  void adjust(Adjustment adjustment) {
    candles.adjust(adjustment);
    atr.adjust(adjustment, candles);
    gaps.adjust(candles);
    zones.adjust(adjustment);
    first = adjustment.price(first);
    high = adjustment.price(high);
    low = adjustment.price(low);
    last = adjustment.price(last);
    volume = adjustment.lots(volume);
  }

  public Timeframe timeframe() {
    return timeframe;
  }

  public Zones zones() {
    return zones;
  }

  /// Start of the first counted bucket, epoch milliseconds; `Long.MAX_VALUE` before it closed.
  public long firstStart() {
    return firstStart;
  }

  /// Ordinal of the last counted candle; −1 before the first.
  public int last() {
    return candles.last();
  }

  /// When one of the last twenty counted candles opened, epoch milliseconds.
  public long openTime(int ordinal) {
    return candles.openTime(ordinal);
  }

  /// Gaps found so far, significant or not.
  public int gapCount() {
    return gapCount;
  }

  public int significantCount() {
    return significantCount;
  }

  /// Buckets in which candles were missing.
  public int partials() {
    return partials;
  }

  @Override
  public void save(StateWriter out) {
    candles.save(out);
    atr.save(out);
    gaps.save(out);
    zones.save(out);
    out.put(start).put(end).put(open).put(counted).put(firstStart);
    out.put(first).put(high).put(low).put(last).put(volume).put(parts);
    out.put(partials).put(gapCount).put(significantCount);
  }

  @Override
  public void load(StateReader in) {
    candles.load(in);
    atr.load(in);
    gaps.load(in);
    zones.load(in);
    start = in.getLong();
    end = in.getLong();
    open = in.getBoolean();
    counted = in.getBoolean();
    firstStart = in.getLong();
    first = in.getLong();
    high = in.getLong();
    low = in.getLong();
    last = in.getLong();
    volume = in.getLong();
    parts = in.getInt();
    partials = in.getInt();
    gapCount = in.getInt();
    significantCount = in.getInt();
  }
}
