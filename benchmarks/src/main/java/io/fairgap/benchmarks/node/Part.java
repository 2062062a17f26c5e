package io.fairgap.benchmarks.node;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What of a node is measured, in this order; each on nodes of its own.
public enum Part {
  /// How many candles of twenty symbols a node takes when nothing holds it back.
  PLAYBACK,
  /// How long a round takes to its recorded order at a calm pace.
  LATENCY,
  /// How long a thousand symbols take that close at one instant.
  INSTANT,
  /// One symbol's year: its playback, and starts with and without its snapshot.
  YEAR,
  /// Hundreds of symbols: memory, and a start that recovers them.
  MANY;

  /// @throws IllegalArgumentException when there is none, with a sentence that names all
  public static Part of(String word) {
    return Arrays.stream(values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown part '" + word + "'; --only takes " + words() + "."));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String words() {
    return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
  }
}
