package io.fairgap.benchmarks.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final String SCRAPED =
      """
      # TYPE fairgap_round_latency_seconds histogram
      fairgap_round_latency_seconds_bucket{ordered="true",le="0.01"} 50.0
      fairgap_round_latency_seconds_bucket{ordered="true",le="0.02"} 90.0
      fairgap_round_latency_seconds_bucket{ordered="true",le="0.05"} 90.0
      fairgap_round_latency_seconds_bucket{ordered="true",le="+Inf"} 100.0
      fairgap_round_latency_seconds_bucket{ordered="false",le="0.01"} 7.0
      fairgap_round_latency_seconds_bucket{ordered="false",le="0.02"} 8.0
      fairgap_round_latency_seconds_bucket{ordered="false",le="0.05"} 8.0
      fairgap_round_latency_seconds_bucket{ordered="false",le="+Inf"} 8.0
      fairgap_round_latency_seconds_count{ordered="true"} 100.0
      """;

  @Test
  void bucketsAreReadOfTheRoundsThatAreWanted() {
    Scrape scrape = Scrape.of(SCRAPED);

    assertThat(Latencies.of(scrape, "ordered=\"true\"")).isEqualTo(latencies(50, 90, 90, 100));
    assertThat(Latencies.of(scrape, "")).isEqualTo(latencies(57, 98, 98, 108));
  }

  @Test
  void aShareIsFoundWithinItsBucket() {
    Latencies latencies = latencies(50, 90, 90, 100);

    assertThat(DoubleStream.of(0.25, 0.5, 0.7, 0.9, 0.95).map(latencies::millis))
        .containsExactly(5.0, 10.0, 15.0, 20.0, Double.POSITIVE_INFINITY);
  }

  @Test
  void whatWasThereBeforeDoesNotCount() {
    Latencies since = latencies(50, 90, 90, 100).since(latencies(50, 50, 50, 50));

    assertThat(since).isEqualTo(latencies(0, 40, 40, 50));
    assertThat(List.of(since.count(), since.millis(0.4))).isEqualTo(List.of(50L, 15.0));
  }

  @Test
  void aNodeThatTimedNothingHasNoLatency() {
    Latencies none = Latencies.of(Scrape.of("fairgap_ready 1.0"), "");

    assertThat(List.of(none.count(), none.millis(0.99))).isEqualTo(List.of(0L, Double.NaN));
  }

  private static Latencies latencies(double... below) {
    return new Latencies(
        new TreeMap<>(
            Map.of(
                0.01,
                below[0],
                0.02,
                below[1],
                0.05,
                below[2],
                Double.POSITIVE_INFINITY,
                below[3])));
  }
}
