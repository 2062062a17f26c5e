package io.fairgap.http.metrics;

import kamon.Kamon;
import kamon.metric.Gauge;

/// What became of the messages to Redis.
final class RedisMetrics {
  private final Following taken =
      new Following(Kamon.counter("fairgap.redis.sent", "Messages that Redis took").withoutTags());
  private final Following lost =
      new Following(
          Kamon.counter("fairgap.redis.dropped", "Messages that Redis never got").withoutTags());
  private final Gauge listening =
      Kamon.gauge("fairgap.redis.connected", "1 while Redis listens").withoutTags();

  void update(long sent, long dropped, boolean connected) {
    taken.follow(sent);
    lost.follow(dropped);
    listening.update(connected ? 1 : 0);
  }
}
