package io.fairgap.persistence.redis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What waits to be sent: bounded, the oldest goes when there is no room.
final class Outbox {
  private final int capacity;
  private final Deque<Bulletin> waiting = new ArrayDeque<>();
  private long dropped;

  Outbox(int capacity) {
    this.capacity = capacity;
  }

  synchronized void add(Bulletin bulletin) {
    if (waiting.size() == capacity) {
      waiting.removeFirst();
      dropped++;
    }
    waiting.addLast(bulletin);
    notifyAll();
  }

  /// The oldest ones; none when nothing comes within the time.
  synchronized List<Bulletin> take(int most, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos(); waiting.isEmpty() && left > 0; ) {
      wait(left / 1_000_000 + 1);
      left = end - System.nanoTime();
    }
    List<Bulletin> taken = new ArrayList<>(Math.min(most, waiting.size()));
    while (!waiting.isEmpty() && taken.size() < most) {
      taken.add(waiting.removeFirst());
    }
    return taken;
  }

  /// These were taken and did not arrive.
  synchronized void lost(int count) {
    dropped += count;
  }

  /// How many did not arrive, for want of room or of Redis.
  synchronized long dropped() {
    return dropped;
  }
}
