package io.fairgap.trading.cleaning;

import io.fairgap.trading.cleaning.CleaningEvent.Confirmed;
import io.fairgap.trading.cleaning.CleaningEvent.Disowned;
import io.fairgap.trading.cleaning.CleaningEvent.Doubted;
import io.fairgap.trading.detection.Atr;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// Doubts prints that earlier candles make implausible, and settles each doubt by the candles after
/// it.
///
/// A candle is doubted when it goes farther from the close before than so many ATR14 of the 14 or
/// more candles before it. The next three settle it: if all close near the close before the print,
/// the print is disowned; the first that does not confirms it, and is then judged by itself. While
/// a doubt is open no other begins.
///
/// The average range stands still while a doubt is open. A disowned print never enters it; a
/// confirmed one does, as a range of the market. It is taken as one tick at least, so that a market
/// that stood still is not startled by the next tick.
final class PrintWatch implements Stateful {
  private static final int SEEN = 14;
  private static final int JURY = 3;
  private static final int NONE = -1;

  private final double outlier;
  private final double recovery;
  private final CleaningSink sink;
  private final Atr atr = new Atr();
  private final Bars usual = new Bars(1);
  private final Bars held = new Bars(JURY);
  private int print = NONE;
  private long before;
  private double range;

  PrintWatch(CleaningSettings settings, CleaningSink sink) {
    this.sink = sink;
    outlier = settings.outlier().asDouble();
    recovery = settings.recovery().asDouble();
  }

  void onCandle(long time, long open, long high, long low, long close, long volume) {
    if (print != NONE) {
      held.add(time, open, high, low, close, volume);
      if (Math.abs(close - before) <= recovery * range) {
        hear(time);
        return;
      }
      sink.found(new Confirmed(time, held.openTime(print)));
      settle(print, held.last() - 1);
    }
    judge(time, open, high, low, close, volume);
  }

  private void hear(long time) {
    if (held.last() - print == JURY) {
      sink.found(new Disowned(time, held.openTime(print)));
      settle(print + 1, held.last());
    }
  }

  /// Ends the doubt; what was held back, from one candle to another, is usual after all.
  private void settle(int from, int to) {
    print = NONE;
    for (int i = from; i <= to; i++) {
      usual.add(
          held.openTime(i), held.open(i), held.high(i), held.low(i), held.close(i), held.volume(i));
      atr.onCandle(usual);
    }
  }

  private void judge(long time, long open, long high, long low, long close, long volume) {
    if (usual.last() + 1 >= SEEN) {
      before = usual.close(usual.last());
      range = Math.max(1, atr.value());
      long distance = Math.max(Math.abs(high - before), Math.abs(low - before));
      if (distance > outlier * range) {
        held.add(time, open, high, low, close, volume);
        print = held.last();
        sink.found(new Doubted(time, distance, range));
        return;
      }
    }
    usual.add(time, open, high, low, close, volume);
    atr.onCandle(usual);
  }

  @Override
  public void save(StateWriter out) {
    atr.save(out);
    usual.save(out);
    held.save(out);
    out.put(print).put(before).put(range);
  }

  @Override
  public void load(StateReader in) {
    atr.load(in);
    usual.load(in);
    held.load(in);
    print = in.getInt();
    before = in.getLong();
    range = in.getDouble();
  }
}
