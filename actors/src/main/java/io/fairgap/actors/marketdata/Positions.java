package io.fairgap.actors.marketdata;

import io.fairgap.actors.marketdata.Delivery.Parcel;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where the trackers and the account stand, and what was sent to them.
final class Positions {
  private static final long NONE = Long.MIN_VALUE;

  private final List<String> symbols;
  private final Map<String, Long> taken = new HashMap<>();
  private final Map<String, Long> sent = new HashMap<>();
  private long decided = NONE;
  private long delivered = NONE;
  private boolean accountKnown;

  Positions(List<String> symbols) {
    this.symbols = List.copyOf(symbols);
  }

  String symbol(int number) {
    return symbols.get(number);
  }

  void taken(String symbol, long openTime) {
    taken.merge(symbol, openTime, Math::max);
  }

  void decided(long openTime) {
    accountKnown = true;
    decided = Math.max(decided, openTime);
  }

  List<String> unknown() {
    return symbols.stream().filter(symbol -> !taken.containsKey(symbol)).toList();
  }

  boolean isComplete() {
    return accountKnown && unknown().isEmpty();
  }

  /// Up to this candle nobody needs anything.
  long begin() {
    return Math.min(decided, taken.values().stream().mapToLong(Long::longValue).min().orElse(NONE));
  }

  /// Up to this candle some tracker has been before.
  long known() {
    return taken.values().stream().mapToLong(Long::longValue).max().orElse(NONE);
  }

  long decided() {
    return decided;
  }

  long delivered() {
    return delivered;
  }

  /// What has to be sent of a block of whole instants; nothing of one that everybody has.
  Optional<Delivery> deliver(CandleBlock block) {
    long begin = begin();
    SortedMap<Long, List<String>> members = new TreeMap<>();
    SortedMap<String, List<Candle>> candles = new TreeMap<>();
    for (int row = firstAbove(block, begin); row < block.size(); row++) {
      String symbol = symbols.get(block.symbol(row));
      members.computeIfAbsent(block.openTime(row), _ -> new ArrayList<>()).add(symbol);
      candles.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(block.candle(row));
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(delivery(members, candles));
  }

  private static int firstAbove(CandleBlock block, long openTime) {
    int row = 0;
    while (row < block.size() && block.openTime(row) <= openTime) {
      row++;
    }
    return row;
  }

  private Delivery delivery(
      SortedMap<Long, List<String>> members, SortedMap<String, List<Candle>> candles) {
    List<Expected> rounds = new ArrayList<>();
    members.forEach((openTime, names) -> rounds.add(new Expected(openTime, names)));
    SortedMap<String, Parcel> parcels = new TreeMap<>();
    candles.forEach((symbol, closed) -> {
      parcels.put(symbol, new Parcel(sent.getOrDefault(symbol, NONE), closed));
      sent.put(symbol, closed.getLast().openTime());
    });
    long before = delivered;
    delivered = rounds.getLast().openTime();
    return new Delivery(before, rounds, parcels);
  }
}
