package io.fairgap.actors.marketdata;

import io.fairgap.trading.market.Candle;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// An archive in memory that can be made slow or made to fail.
final class MemoryArchive implements CandleArchive {
  final AtomicInteger failures = new AtomicInteger();
  volatile CountDownLatch gate = new CountDownLatch(0);
  private final SortedMap<String, TreeMap<Long, Candle>> candles = new TreeMap<>();

  @Override
  public synchronized long completeUntil(Collection<String> symbols) {
    return symbols.stream()
        .mapToLong(
            symbol -> candles.containsKey(symbol) ? candles.get(symbol).lastKey() : Long.MIN_VALUE)
        .min()
        .orElseThrow();
  }

  @Override
  public void add(SortedMap<String, List<Candle>> more) {
    await(gate);
    if (failures.getAndDecrement() > 0) {
      throw new IllegalStateException("the disk is full");
    }
    more.forEach(this::keep);
  }

  synchronized void keep(String symbol, List<Candle> more) {
    TreeMap<Long, Candle> own = candles.computeIfAbsent(symbol, _ -> new TreeMap<>());
    more.forEach(candle -> own.put(candle.openTime(), candle));
  }

  synchronized SortedMap<String, List<Candle>> kept() {
    SortedMap<String, List<Candle>> kept = new TreeMap<>();
    candles.forEach((symbol, own) -> kept.put(symbol, List.copyOf(own.values())));
    return kept;
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
