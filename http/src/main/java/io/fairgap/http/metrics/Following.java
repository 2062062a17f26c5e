package io.fairgap.http.metrics;

import kamon.metric.Counter;

/// A counter that follows a total which somebody else counts, and which begins anew when that one
/// is restarted.
final class Following {
  private final Counter counter;
  private long total;

  Following(Counter counter) {
    this.counter = counter;
  }

  void follow(long now) {
    counter.increment(now >= total ? now - total : now);
    total = now;
  }
}
