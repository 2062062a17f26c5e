package io.fairgap.app.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Settings that belong together; they stand above the defaults and below all that a user sets.
///
/// @param where what is said when one asks where a value came from
public record Profile(String where, Map<String, String> values) {
  /// Nothing beside the defaults.
  public static final Profile NONE = new Profile("nowhere", Map.of());

  /// For the sample: a week is too short for 4h gaps and three weeks of warm-up, and it has minutes
  /// without trades.
  public static final Profile SAMPLE =
      new Profile(
          "profile sample",
          Map.of(
              "timeframe.ltf", "1m",
              "timeframe.htf", "15m,1h",
              "warmup.ltf", "1d",
              "warmup.htf", "1d",
              "clean.gaps", "FILL"));

  public Profile {
    values = Map.copyOf(values);
  }

  /// What the candles of files say about themselves.
  public static Profile ofFiles(String traded) {
    return new Profile("the file", Map.of(MarketKeys.LTF.name(), traded));
  }

  /// The same without longer timeframes, for what looks at the traded one alone.
  public Profile withoutHigher() {
    Map<String, String> fewer = new HashMap<>(values);
    fewer.put("timeframe.htf", "");
    return new Profile(where, fewer);
  }

  public List<Assignment> assignments() {
    return values.entrySet().stream()
        .map(entry -> new Assignment(entry.getKey(), entry.getValue(), where))
        .toList();
  }
}
