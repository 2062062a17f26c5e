package io.fairgap.trading.live;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The symbols that missed a round and have not caught up, with the open time up to which the
/// account has seen their candles.
final class Truants {
  private final SortedMap<String, Long> behind = new TreeMap<>();

  /// Up to which candle those of them come in with a round that do.
  SortedMap<String, Long> late(List<SymbolReport> reports) {
    SortedMap<String, Long> late = new TreeMap<>();
    for (SymbolReport report : reports) {
      if (behind.containsKey(report.symbol())) {
        late.merge(report.symbol(), report.candle().openTime(), Math::max);
      }
    }
    return late;
  }

  boolean areAll(List<String> missed) {
    return behind.keySet().containsAll(missed);
  }

  /// A round was decided.
  ///
  /// @param openTime of its candles
  void after(long openTime, List<String> missed, SortedMap<String, Long> late) {
    late.forEach((symbol, seen) -> {
      if (seen >= openTime) {
        behind.remove(symbol);
      } else {
        behind.put(symbol, seen);
      }
    });
    missed.forEach(symbol -> behind.putIfAbsent(symbol, openTime - 1));
  }

  /// All of them.
  SortedMap<String, Long> behind() {
    return new TreeMap<>(behind);
  }

  void restore(SortedMap<String, Long> before) {
    behind.clear();
    behind.putAll(before);
  }
}
