package io.fairgap.app.wiring;

import io.fairgap.backtest.run.DueAction;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.CorporateAction.Split;
import io.fairgap.trading.market.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks for prices that change between two candles as a split would change them, where no split
/// was given: to about a whole number of times, or its inverse.
final class UnexplainedSplits {
  private static final int SHOWN = 3;
  private static final double MOST = 100;
  private static final double TOLERANCE = 0.05;

  private final List<Instrument> instruments;
  private final List<NavigableSet<Long>> known;
  private final long[] closes;
  private final long[] times;
  private final List<String> found = new ArrayList<>();
  private int count;

  UnexplainedSplits(List<Instrument> instruments, List<DueAction> actions) {
    this.instruments = List.copyOf(instruments);
    known =
        Stream.generate(() -> (NavigableSet<Long>) new TreeSet<Long>())
            .limit(instruments.size())
            .toList();
    for (DueAction due : actions) {
      if (due.action() instanceof Split) {
        known.get(due.symbol()).add(due.from());
      }
    }
    closes = new long[instruments.size()];
    times = new long[instruments.size()];
  }

  void look(CandleBlock block) {
    for (int row = 0; row < block.size(); row++) {
      int symbol = block.symbol(row);
      long open = block.open(row);
      long before = closes[symbol];
      // Nearly every candle ends here: its price did not move by half.
      if (before > 0 && (2 * open >= 3 * before || 3 * open <= 2 * before)) {
        judge(symbol, before, open, block.openTime(row));
      }
      closes[symbol] = block.close(row);
      times[symbol] = block.openTime(row);
    }
  }

  private void judge(int symbol, long before, long open, long time) {
    double times = open < before ? (double) before / Math.max(1, open) : (double) open / before;
    double whole = Math.rint(times);
    boolean like = whole >= 2 && whole <= MOST && Math.abs(times - whole) <= TOLERANCE * whole;
    if (!like || isKnown(symbol, time) || ++count > SHOWN) {
      return;
    }
    Instrument instrument = instruments.get(symbol);
    String ratio = open < before ? (long) whole + ":1" : "1:" + (long) whole;
    found.add(
        "%s goes from %s to %s at %s, as in a %s split, and none was given; --actions gives splits."
            .formatted(
                instrument.symbol(),
                instrument.price(before).toPlainString(),
                instrument.price(open).toPlainString(),
                Instant.ofEpochMilli(time),
                ratio));
  }

  private boolean isKnown(int symbol, long time) {
    Long from = known.get(symbol).floor(time);
    return from != null && from > times[symbol];
  }

  /// What was found, in sentences.
  List<String> notes() {
    List<String> notes = new ArrayList<>(found);
    if (count > SHOWN) {
      notes.add("%d more prices change so.".formatted(count - SHOWN));
    }
    return notes;
  }
}
