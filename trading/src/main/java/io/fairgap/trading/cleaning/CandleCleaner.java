package io.fairgap.trading.cleaning;

import io.fairgap.trading.cleaning.CleaningEvent.DisorderDropped;
import io.fairgap.trading.cleaning.CleaningEvent.DuplicateDropped;
import io.fairgap.trading.cleaning.CleaningEvent.GapFilled;
import io.fairgap.trading.cleaning.CleaningEvent.GapKept;
import io.fairgap.trading.cleaning.CleaningEvent.ImpossibleDropped;
import io.fairgap.trading.cleaning.CleaningSettings.Gaps;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// Cleans one symbol's candles, one by one, as they come.
///
/// Candles that came before, out of order or with impossible prices are dropped; missing time is
/// told and, where asked and not too long, filled; a print that the candles before make implausible
/// is doubted at once and later disowned or confirmed (see [PrintWatch]). No candle is ever
/// changed, and a candle that is not dropped is handed on at once: whoever decides by candles never
/// waits.
public final class CandleCleaner implements Stateful {
  private static final long KEEP_ALL = -1;

  private final long timeframe;
  private final long longestFill;
  private final CleaningSink sink;
  private final PrintWatch prints;
  private boolean begun;
  private long latest;
  private long lastClose;

  public CandleCleaner(CleaningSettings settings, CleaningSink sink) {
    this.sink = sink;
    timeframe = settings.timeframe().millis();
    longestFill = settings.gaps() == Gaps.FILL ? settings.longestFill() : KEEP_ALL;
    prints = new PrintWatch(settings, sink);
  }

  /// Takes a candle that closed; prices in ticks, volume in lots.
  public void onCandle(long time, long open, long high, long low, long close, long volume) {
    if (isLate(time) || isImpossible(time, open, high, low, close, volume)) {
      return;
    }
    if (begun) {
      bridge(time);
    }
    prints.onCandle(time, open, high, low, close, volume);
    sink.candle(time, open, high, low, close, volume);
    begun = true;
    latest = time;
    lastClose = close;
  }

  private boolean isLate(long time) {
    if (!begun || time > latest) {
      return false;
    }
    sink.found(time == latest ? new DuplicateDropped(time) : new DisorderDropped(time, latest));
    return true;
  }

  private boolean isImpossible(long time, long open, long high, long low, long close, long volume) {
    Fault fault = Fault.of(open, high, low, close, volume);
    if (fault == null) {
      return false;
    }
    sink.found(new ImpossibleDropped(time, fault));
    return true;
  }

  /// A step of up to one and a half timeframes lacks no candle: a day on which clocks change is an
  /// hour longer.
  private void bridge(long time) {
    if (!isGap(latest, time)) {
      return;
    }
    long length = time - latest - timeframe;
    boolean fills = length <= longestFill;
    sink.found(fills ? new GapFilled(time, length) : new GapKept(time, length));
    for (long before = latest; fills && isGap(before, time); before += timeframe) {
      sink.filler(before + timeframe, lastClose);
    }
  }

  private boolean isGap(long before, long time) {
    return 2 * (time - before) > 3 * timeframe;
  }

  @Override
  public void save(StateWriter out) {
    out.put(begun).put(latest).put(lastClose);
    prints.save(out);
  }

  @Override
  public void load(StateReader in) {
    begun = in.getBoolean();
    latest = in.getLong();
    lastClose = in.getLong();
    prints.load(in);
  }
}
