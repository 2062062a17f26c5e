package io.fairgap.backtest.recording;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.strategy.Occasion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Follows one symbol: a ring of recent candles that is copied when a trade opens, the candles that
/// come until some time after its end, and the price after refusals.
///
/// The rounds run ahead of it by up to a block, so that what they tell waits for its candle.
final class SymbolTrack {
  static final int AFTER = 24;

  /// The ring holds this many and one more.
  private static final int BEFORE = 127;

  private static final int LEAST_BEFORE = 40;
  private static final int BEFORE_INVERSION = 24;

  /// What the rounds told, with the row where it belongs.
  private sealed interface Told {
    int row();

    record Entered(int row, String setup, Occasion place, List<NearbyLevel> levels)
        implements Told {}

    record Left(int row, Trade trade) implements Told {}

    record Refused(int row, Rule rule, Occasion place) implements Told {}
  }

  /// An adjustment, with the row before whose candle it takes effect.
  private record Ahead(int row, Adjustment adjustment) {}

  /// A trade that ended, and whose last candles are still to come.
  private record Ending(CandleWindow window, Trade trade, int lastRow) {}

  private final Sightings sightings;
  private final KeptWindows kept;
  private final BiConsumer<Rule, Fate.End> fates;
  private final Bars recent = new Bars(BEFORE);
  private final Deque<Told> told = new ArrayDeque<>();
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private final Deque<Sighting> seen = new ArrayDeque<>();
  private final Map<String, CandleWindow> open = new HashMap<>();
  private final List<Ending> ending = new ArrayList<>();
  private final List<Followed> followed = new ArrayList<>();
  private final FillWatch fills;

  SymbolTrack(
      Instrument instrument,
      FillRules rules,
      Sightings sightings,
      KeptWindows kept,
      BiConsumer<Rule, Fate.End> fates) {
    this.sightings = sightings;
    this.kept = kept;
    this.fates = fates;
    fills = new FillWatch(instrument, rules, recent);
  }

  /// How the symbol's fills came about.
  FillWatch fills() {
    return fills;
  }

  void entered(int row, String setup, Occasion place, List<NearbyLevel> levels) {
    told.add(new Told.Entered(row, setup, place, levels));
  }

  void left(int row, Trade trade) {
    told.add(new Told.Left(row, trade));
  }

  void refused(int row, Rule rule, Occasion place) {
    told.add(new Told.Refused(row, rule, place));
  }

  void adjusted(int row, Adjustment adjustment) {
    ahead.add(new Ahead(row, adjustment));
  }

  /// Takes row `i` of a block, this symbol's next candle.
  void onCandle(CandleBlock block, int i) {
    while (!ahead.isEmpty() && ahead.getFirst().row() <= recent.last() + 1) {
      adjust(ahead.removeFirst().adjustment());
    }
    recent.add(
        block.openTime(i),
        block.open(i),
        block.high(i),
        block.low(i),
        block.close(i),
        block.volume(i));
    int row = recent.last();
    fills.onCandle(row);
    if (!open.isEmpty() || !ending.isEmpty()) {
      extend(row);
    }
    if (!followed.isEmpty()) {
      follow(row, block.high(i), block.low(i));
    }
    for (Sighting next; (next = sightings.poll(row)) != null; ) {
      see(next);
    }
    if (!told.isEmpty()) {
      hear(row);
    }
  }

  /// The windows of trades that ended before it end with it: they are on the ruler of their trade.
  private void adjust(Adjustment adjustment) {
    recent.adjust(adjustment);
    open.values().forEach(window -> window.adjust(adjustment));
    ending.forEach(one -> kept.add(one.window().of(one.trade())));
    ending.clear();
    followed.replaceAll(one -> one.on(adjustment));
    List<Sighting> before = List.copyOf(seen);
    seen.clear();
    before.forEach(sighting -> seen.add(sighting.on(adjustment)));
  }

  private void extend(int row) {
    Candle candle = candle(row);
    open.values().forEach(window -> window.add(candle));
    for (Iterator<Ending> each = ending.iterator(); each.hasNext(); ) {
      Ending one = each.next();
      one.window().add(candle);
      if (row >= one.lastRow()) {
        kept.add(one.window().of(one.trade()));
        each.remove();
      }
    }
  }

  private void follow(int row, long high, long low) {
    for (Iterator<Followed> each = followed.iterator(); each.hasNext(); ) {
      Followed one = each.next();
      Fate.End end = one.at(row, high, low);
      if (end != null) {
        fates.accept(one.rule(), end);
        each.remove();
      }
    }
  }

  private void see(Sighting sighting) {
    seen.add(sighting);
    while (seen.getFirst().row() < sighting.row() - BEFORE) {
      seen.removeFirst();
    }
    open.values().forEach(window -> window.add(sighting));
    ending.forEach(one -> one.window().add(sighting));
  }

  private void hear(int row) {
    for (Told next = told.peek(); next != null && next.row() <= row; next = told.peek()) {
      told.remove();
      switch (next) {
        case Told.Entered entered -> open.put(entered.setup(), window(entered));
        case Told.Left left -> leave(left);
        case Told.Refused refused -> follow(refused);
      }
    }
  }

  private CandleWindow window(Told.Entered entered) {
    int from = entered.row() - LEAST_BEFORE;
    int inverted = entered.place().inverted();
    if (inverted >= 0) {
      from = Math.min(from, inverted - BEFORE_INVERSION);
    }
    int first = Math.max(Math.max(0, from), recent.last() - BEFORE);
    CandleWindow window = new CandleWindow(entered.setup(), first, entered.levels());
    for (int row = first; row <= recent.last(); row++) {
      window.add(candle(row));
    }
    seen.forEach(window::add);
    return window;
  }

  private void leave(Told.Left left) {
    CandleWindow window = open.remove(left.trade().proposal().setup());
    if (window != null) {
      ending.add(new Ending(window, left.trade(), left.row() + AFTER));
    }
  }

  private void follow(Told.Refused refused) {
    Followed one =
        Followed.of(refused.rule(), refused.place(), refused.row(), recent.close(refused.row()));
    if (one == null) {
      fates.accept(refused.rule(), Fate.End.UNMEASURED);
    } else {
      followed.add(one);
    }
  }

  /// No more candles come.
  ///
  /// @param openTrades of this symbol
  void finish(List<Trade> openTrades) {
    fills.finish(openTrades);
    hear(Integer.MAX_VALUE);
    ending.forEach(one -> kept.add(one.window().of(one.trade())));
    for (Trade trade : openTrades) {
      CandleWindow window = open.get(trade.proposal().setup());
      if (window != null) {
        kept.add(window.of(trade));
      }
    }
    followed.forEach(one -> fates.accept(one.rule(), Fate.End.NEITHER));
  }

  private Candle candle(int row) {
    return new Candle(
        recent.openTime(row),
        recent.open(row),
        recent.high(row),
        recent.low(row),
        recent.close(row),
        recent.volume(row));
  }
}
