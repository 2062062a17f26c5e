package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.trading.market.Candle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Sends a recording in deliveries of some instants, a few under way at once, each again until it
/// is taken and decided. Of its own it remembers nothing.
final class SimulatedFeed {
  private static final int UNDER_WAY = 4;
  private static final int MOST = 6;
  private static final long NONE = Long.MIN_VALUE;

  private final Recording recording;
  private final SplittableRandom random;
  private final Receiver receiver;
  private final Deque<Delivery> deliveries = new ArrayDeque<>();
  private final Map<String, Long> taken = new HashMap<>();
  private final Map<String, Long> sent = new HashMap<>();
  private boolean accountKnown;
  private boolean running;
  private long decided = NONE;
  private long delivered = NONE;
  private int next;

  /// Whom it sends to.
  interface Receiver {
    void askPosition(String symbol);

    void open(long after, List<Expected> rounds);

    void take(String symbol, long after, List<Candle> candles);
  }

  /// One symbol's candles, behind the one that was sent before.
  private record Parcel(long after, List<Candle> candles) {}

  private record Delivery(long after, List<Expected> rounds, SortedMap<String, Parcel> open) {
    boolean isDone(long decided) {
      return open.isEmpty() && rounds.getLast().openTime() <= decided;
    }
  }

  SimulatedFeed(Recording recording, SplittableRandom random, Receiver receiver) {
    this.recording = recording;
    this.random = random;
    this.receiver = receiver;
  }

  /// Nothing came for a while.
  void tick() {
    if (running) {
      deliveries.forEach(this::send);
      return;
    }
    receiver.open(NONE, List.of());
    recording.market().symbols().forEach(receiver::askPosition);
  }

  void taken(String symbol, long openTime) {
    taken.merge(symbol, openTime, Math::max);
    for (Delivery delivery : deliveries) {
      Parcel parcel = delivery.open().get(symbol);
      if (parcel != null && parcel.candles().getLast().openTime() <= openTime) {
        delivery.open().remove(symbol);
      }
    }
    settle();
  }

  void decided(long openTime) {
    accountKnown = true;
    decided = Math.max(decided, openTime);
    settle();
  }

  boolean isDone() {
    return running && next == recording.instants().size() && deliveries.isEmpty();
  }

  private void settle() {
    if (!running && accountKnown && taken.keySet().containsAll(recording.market().symbols())) {
      running = true;
      long begin = taken.values().stream().mapToLong(Long::longValue).reduce(decided, Math::min);
      while (next < recording.instants().size()
          && recording.instants().get(next).openTime() <= begin) {
        next++;
      }
    }
    while (!deliveries.isEmpty() && deliveries.getFirst().isDone(decided)) {
      deliveries.removeFirst();
    }
    while (running && next < recording.instants().size() && deliveries.size() < UNDER_WAY) {
      Delivery delivery = delivery();
      deliveries.addLast(delivery);
      send(delivery);
    }
  }

  private Delivery delivery() {
    int to = Math.min(recording.instants().size(), next + 1 + random.nextInt(MOST));
    List<Recording.Instant> instants = recording.instants().subList(next, to);
    next = to;
    SortedMap<String, List<Candle>> candles = new TreeMap<>();
    for (Recording.Instant instant : instants) {
      instant
          .candles()
          .forEach((symbol, candle) ->
              candles
                  .computeIfAbsent(recording.market().symbols().get(symbol), _ -> new ArrayList<>())
                  .add(candle));
    }
    SortedMap<String, Parcel> parcels = new TreeMap<>();
    candles.forEach((symbol, closed) -> {
      parcels.put(symbol, new Parcel(sent.getOrDefault(symbol, NONE), List.copyOf(closed)));
      sent.put(symbol, closed.getLast().openTime());
    });
    long before = delivered;
    delivered = instants.getLast().openTime();
    return new Delivery(before, instants.stream().map(recording::expected).toList(), parcels);
  }

  private void send(Delivery delivery) {
    receiver.open(delivery.after(), delivery.rounds());
    delivery
        .open()
        .forEach((symbol, parcel) -> receiver.take(symbol, parcel.after(), parcel.candles()));
  }
}
