package io.fairgap.feeds.replay;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.market.TradingDays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One symbol's candles as fewer, larger ones, as the strategy builds its higher timeframes.
///
/// Buckets start at the day roll of the instrument's calendar and end at the next one at the
/// latest. A bucket closes with the candle that ends on its boundary, or, when that one never came,
/// with the first candle behind it. What begins or ends in the middle of a bucket is left out,
/// since nobody knows the rest of it: the first bucket unless its start is there, the last one
/// unless its end is. Buckets that lack candles inside are given out and counted as [#partial()].
public final class Resampled implements CandleSource {
  private final CandleSource source;
  private final Instrument instrument;
  private final long step;
  private final Timeframe timeframe;
  private final TradingDays days;
  private @Nullable CandleBlock block;
  private int row;

  private boolean begun;
  private boolean open;
  private boolean counts;
  private long start;
  private long end = Long.MIN_VALUE;
  private long first;
  private long high;
  private long low;
  private long last;
  private long volume;
  private long parts;
  private long partial;
  private long leftOut;

  /// @param from the timeframe of the source
  /// @param to the larger one, a multiple of it
  /// @throws IllegalArgumentException when it is none; the message is a sentence
  public Resampled(CandleSource source, Instrument instrument, Timeframe from, Timeframe to) {
    if (!to.isMultipleOf(from) || to.equals(from)) {
      throw new IllegalArgumentException(
          to + " is no multiple of the candles' " + from + "; give a larger one that is");
    }
    this.source = source;
    this.instrument = instrument;
    this.step = from.millis();
    this.timeframe = to;
    this.days = new TradingDays(instrument.calendar());
  }

  @Override
  public @Nullable CandleBlock next() {
    CandleBlock large = new CandleBlock(BLOCK);
    while (!large.isFull()) {
      if (block == null || row == block.size()) {
        block = source.next();
        row = 0;
      }
      if (block == null) {
        leaveOutTheRest();
        break;
      }
      if (take(large, block)) {
        row++;
      }
    }
    return large.size() == 0 ? null : large;
  }

  /// Takes the next candle in, unless the bucket that it closes fills the block.
  private boolean take(CandleBlock large, CandleBlock from) {
    long time = from.openTime(row);
    if (time >= end) {
      if (open) {
        close(large, from.symbol(row));
        return false;
      }
      begin(time, from.open(row));
    }
    add(from);
    if (time + step >= end) {
      close(large, from.symbol(row));
    }
    return true;
  }

  private void begin(long time, long price) {
    days.moveTo(time);
    start = time - Math.floorMod(time - days.start(), timeframe.millis());
    end = Math.min(start + timeframe.millis(), days.end());
    counts = begun || time == start;
    begun = true;
    open = true;
    first = price;
    high = Long.MIN_VALUE;
    low = Long.MAX_VALUE;
    volume = 0;
    parts = 0;
  }

  private void add(CandleBlock from) {
    high = Math.max(high, from.high(row));
    low = Math.min(low, from.low(row));
    last = from.close(row);
    long lots = from.volume(row);
    if (volume > Long.MAX_VALUE - lots) {
      throw new BadInput(
          Fault.DIGITS,
          instrument.symbol(),
          0,
          "the volumes from "
              + Instant.ofEpochMilli(start)
              + " on add up to more lots than can be counted; set instrument.lot to a coarser lot.");
    }
    volume += lots;
    parts++;
  }

  private void close(CandleBlock large, int symbol) {
    open = false;
    if (!counts) {
      leftOut += parts;
      return;
    }
    partial += parts * step < end - start ? 1 : 0;
    large.add(symbol, start, first, high, low, last, volume);
  }

  private void leaveOutTheRest() {
    leftOut += open ? parts : 0;
    open = false;
  }

  /// Buckets given out so far in which candles were missing.
  public long partial() {
    return partial;
  }

  /// Candles at both ends that belong to no whole bucket.
  public long leftOut() {
    return leftOut;
  }

  @Override
  public void close() {
    source.close();
  }
}
