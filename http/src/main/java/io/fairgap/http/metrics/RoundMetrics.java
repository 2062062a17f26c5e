package io.fairgap.http.metrics;

import kamon.Kamon;
import kamon.metric.Histogram;
import kamon.metric.MeasurementUnit;
import kamon.metric.Metric;

/// How long rounds take from the coming of their candles to their record, those that order apart.
final class RoundMetrics {
  private final Histogram ordering;
  private final Histogram others;

  RoundMetrics() {
    Metric.Histogram latency =
        Kamon.histogram(
            "fairgap.round.latency",
            "From the coming of a round's candles to its record",
            MeasurementUnit.time().nanoseconds());
    ordering = latency.withTag("ordered", true);
    others = latency.withTag("ordered", false);
  }

  void recorded(long nanos, boolean ordered) {
    (ordered ? ordering : others).record(nanos);
  }
}
