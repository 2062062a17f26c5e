package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Prices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Swings, breaks and order blocks of one radius, each looked for in all candles from its
/// definition. The bearish case is the bullish one of the mirrored candles.
final class NaiveStructure {
  private static final Prices MIRROR = Prices.mirrored(0);
  private static final int BLOCK_REACH = 15;

  private final String scope;
  private final int radius;

  /// A close at `index` beyond the swing at `swing`, and the order block of its leg, −1 for none.
  private record Break(boolean bullish, int index, int swing, long price, int block) {}

  NaiveStructure(Scope scope, int radius) {
    this.scope = scope.name();
    this.radius = radius;
  }

  List<Event> events(List<Candle> candles) {
    List<Candle> mirrored = MIRROR.of(candles);
    List<Event> events = new ArrayList<>(oneWay(candles));
    oneWay(mirrored).forEach(event -> events.add(event.on(MIRROR)));
    tellBreaks(candles, mirrored, events);
    return events;
  }

  /// Swing highs, and the lives of bullish order blocks.
  private List<Event> oneWay(List<Candle> candles) {
    List<Event> events = new ArrayList<>();
    for (int p : highs(candles)) {
      long price = candles.get(p).high();
      events.add(new Event(p + radius, "swing", "HIGH", scope, p, price, price));
    }
    for (Break found : breaksUp(candles, true)) {
      if (found.block >= 0) {
        tellBlock(candles, found, events);
      }
    }
    return events;
  }

  private void tellBlock(List<Candle> candles, Break found, List<Event> events) {
    Candle block = candles.get(found.block);
    events.add(block("FORMED", found.index, found.block, block));
    boolean touched = false;
    for (int t = found.index + 1; t < candles.size(); t++) {
      if (!touched && candles.get(t).low() <= block.high()) {
        touched = true;
        events.add(block("MITIGATED", t, found.block, block));
      }
      if (candles.get(t).close() < block.low()) {
        events.add(block("BROKEN", t, found.block, block));
        return;
      }
    }
  }

  private Event block(String event, int index, int anchor, Candle block) {
    return new Event(index, "block " + event, "BULLISH", scope, anchor, block.low(), block.high());
  }

  private void tellBreaks(List<Candle> candles, List<Candle> mirrored, List<Event> events) {
    List<Break> breaks =
        Stream.concat(breaksUp(candles, true).stream(), breaksUp(mirrored, false).stream())
            .sorted(Comparator.comparingInt(Break::index))
            .toList();
    for (int i = 0; i < breaks.size(); i++) {
      Break found = breaks.get(i);
      boolean against = i > 0 && breaks.get(i - 1).bullish != found.bullish;
      String what = against ? "break CHOCH" : "break BOS";
      String side = found.bullish ? "BULLISH" : "BEARISH";
      long price = found.bullish ? found.price : -found.price;
      events.add(new Event(found.index, what, side, scope, found.swing, price, price));
    }
  }

  private List<Integer> highs(List<Candle> candles) {
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < candles.size(); p++) {
      if (NaiveSwings.isHigh(candles, p, radius)) {
        found.add(p);
      }
    }
    return found;
  }

  /// Each swing waits for its break from the candle after its confirmation to the one that confirms
  /// the next.
  private List<Break> breaksUp(List<Candle> candles, boolean bullish) {
    List<Integer> highs = highs(candles);
    List<Break> found = new ArrayList<>();
    for (int i = 0; i < highs.size(); i++) {
      int swing = highs.get(i);
      long price = candles.get(swing).high();
      int until = i + 1 < highs.size() ? highs.get(i + 1) + radius : candles.size() - 1;
      for (int t = swing + radius + 1; t <= until; t++) {
        if (candles.get(t).close() > price) {
          found.add(new Break(bullish, t, swing, price, orderBlock(candles, swing, t)));
          break;
        }
      }
    }
    return found;
  }

  private static int orderBlock(List<Candle> candles, int swing, int broken) {
    int start = swing;
    for (int i = swing; i < broken; i++) {
      start = candles.get(i).low() <= candles.get(start).low() ? i : start;
    }
    for (int i = start; i >= Math.max(0, start - BLOCK_REACH); i--) {
      if (candles.get(i).close() < candles.get(i).open()) {
        return i;
      }
    }
    return -1;
  }
}
