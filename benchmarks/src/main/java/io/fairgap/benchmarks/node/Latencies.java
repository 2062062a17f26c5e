package io.fairgap.benchmarks.node;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How long rounds took: a histogram of seconds as Prometheus gets it.
///
/// @param below counts of rounds by the upper edges of the buckets, each with all below
record Latencies(NavigableMap<Double, Double> below) {
  private static final String METRIC = "fairgap_round_latency_seconds";

  /// @param label of the rounds that are wanted; empty for all
  static Latencies of(Scrape scrape, String label) {
    return new Latencies(scrape.histogram(METRIC, label));
  }

  /// Those of the rounds that came after an earlier look.
  Latencies since(Latencies earlier) {
    NavigableMap<Double, Double> fresh = new TreeMap<>();
    below.forEach((edge, count) -> fresh.put(edge, count - earlier.below.getOrDefault(edge, 0.0)));
    return new Latencies(fresh);
  }

  /// How many rounds there are.
  long count() {
    return below.isEmpty() ? 0 : Math.round(below.lastEntry().getValue());
  }

  /// Milliseconds within which a share of the rounds was recorded; within a bucket they are taken
  /// as spread evenly, and those above the last edge as endless.
  ///
  /// @param share above 0, at most 1
  double millis(double share) {
    double wanted = share * count();
    double edge = 0;
    double counted = 0;
    for (Map.Entry<Double, Double> bucket : below.entrySet()) {
      double here = bucket.getValue() - counted;
      if (here > 0 && bucket.getValue() >= wanted) {
        return 1_000 * (edge + (bucket.getKey() - edge) * (wanted - counted) / here);
      }
      edge = bucket.getKey();
      counted = bucket.getValue();
    }
    return Double.NaN;
  }
}
