package io.fairgap.actors.marketdata;

import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.trading.market.Candle;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Candles under way: one parcel per symbol, until it is taken, and their rounds, until they are
/// decided.
final class Delivery {
  private final long after;
  private final List<Expected> rounds;
  private final SortedMap<String, Parcel> open;
  private final int size;

  /// One symbol's candles.
  ///
  /// @param after open time of the candle that was sent before them
  record Parcel(long after, List<Candle> candles) {
    long last() {
      return candles.getLast().openTime();
    }
  }

  /// @param after open time of the round that was announced before these
  Delivery(long after, List<Expected> rounds, SortedMap<String, Parcel> parcels) {
    this.after = after;
    this.rounds = List.copyOf(rounds);
    open = new TreeMap<>(parcels);
    size = parcels.values().stream().mapToInt(parcel -> parcel.candles().size()).sum();
  }

  long after() {
    return after;
  }

  List<Expected> rounds() {
    return rounds;
  }

  /// The parcels that nobody has confirmed.
  SortedMap<String, Parcel> open() {
    return new TreeMap<>(open);
  }

  /// How many candles were sent.
  int size() {
    return size;
  }

  void taken(String symbol, long openTime) {
    Parcel parcel = open.get(symbol);
    if (parcel != null && parcel.last() <= openTime) {
      open.remove(symbol);
    }
  }

  boolean isDone(long decided) {
    return open.isEmpty() && rounds.getLast().openTime() <= decided;
  }
}
