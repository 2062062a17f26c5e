package io.fairgap.trading.detection;

import io.fairgap.trading.series.Prices;
import java.util.Comparator;
import java.util.List;

/// One call of a [DetectionSink], with the candle at whose close it came.
///
/// @param what kind and name of the event, such as `zone GAP` or `level SWEPT`
/// @param side direction or extreme
/// @param scope number of the timeframe, scope, or kind of the level
public record Event(
    int index, String what, String side, String scope, int anchor, long lo, long hi) {

  /// Within a candle by everything else, for comparisons in which that order has no meaning.
  public static final Comparator<Event> SORTED =
      Comparator.comparingInt(Event::index)
          .thenComparing(Event::what)
          .thenComparing(Event::side)
          .thenComparing(Event::scope)
          .thenComparingInt(Event::anchor)
          .thenComparingLong(Event::lo)
          .thenComparingLong(Event::hi);

  public static Event zone(
      int index, ZoneEvent event, boolean bullish, int timeframe, int anchor, long lo, long hi) {
    String side = bullish ? "BULLISH" : "BEARISH";
    return new Event(
        index, "zone " + event.name(), side, Integer.toString(timeframe), anchor, lo, hi);
  }

  public static List<Event> sorted(List<Event> events) {
    return events.stream().sorted(SORTED).toList();
  }

  /// What was known when `candles` candles had closed.
  public static List<Event> firstCandles(List<Event> events, int candles) {
    return events.stream().takeWhile(event -> event.index() < candles).toList();
  }

  /// The events whose kind and name begin with one of `kinds`.
  public static List<Event> only(List<Event> events, String... kinds) {
    return events.stream().filter(event -> event.isOneOf(kinds)).toList();
  }

  /// The event as a line, such as `7 SWEPT HIGH INTERNAL @3 110` or `2 GAP BULLISH 0 @1 100-105`.
  public String line() {
    String event = what.substring(what.indexOf(' ') + 1);
    String price = lo == hi ? Long.toString(lo) : lo + "-" + hi;
    return String.join(" ", Integer.toString(index), event, side, scope, "@" + anchor, price);
  }

  private boolean isOneOf(String... kinds) {
    for (String kind : kinds) {
      if (what.startsWith(kind)) {
        return true;
      }
    }
    return false;
  }

  /// The same event of the chart whose prices are on another ruler.
  public Event on(Prices prices) {
    long one = prices.of(lo);
    long other = prices.of(hi);
    String mirrored = prices.mirrors() ? mirror(side) : side;
    return new Event(
        index, what, mirrored, scope, anchor, Math.min(one, other), Math.max(one, other));
  }

  private static String mirror(String side) {
    return switch (side) {
      case "BULLISH" -> "BEARISH";
      case "BEARISH" -> "BULLISH";
      case "HIGH" -> "LOW";
      case "LOW" -> "HIGH";
      default -> throw new IllegalArgumentException(side);
    };
  }
}
