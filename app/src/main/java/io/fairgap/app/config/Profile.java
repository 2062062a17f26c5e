package io.fairgap.app.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Settings that belong together; they stand above the defaults and below all that a user sets.
public record Profile(String name, Map<String, String> values) {
  /// Nothing beside the defaults.
  public static final Profile NONE = new Profile("none", Map.of());

  /// For the sample: a week is too short for 4h gaps and three weeks of warm-up, and it has minutes
  /// without trades.
  public static final Profile SAMPLE =
      new Profile(
          "sample",
          Map.of(
              "timeframe.ltf", "1m",
              "timeframe.htf", "15m,1h",
              "warmup.ltf", "1d",
              "warmup.htf", "1d",
              "clean.gaps", "FILL"));

  public Profile {
    values = Map.copyOf(values);
  }

  /// The same without longer timeframes, for what looks at the traded one alone.
  public Profile withoutHigher() {
    Map<String, String> fewer = new HashMap<>(values);
    fewer.put("timeframe.htf", "");
    return new Profile(name, fewer);
  }

  public List<Assignment> assignments() {
    return values.entrySet().stream()
        .map(entry -> new Assignment(entry.getKey(), entry.getValue(), "profile " + name))
        .toList();
  }
}
