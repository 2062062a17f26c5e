package io.fairgap.feeds.csv;

import io.fairgap.feeds.text.Fault;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The rows that a reader left out, by what was wrong with them, in the order of [Fault].
public record Skipped(Map<Fault, Tally> byFault) {
  public static final Skipped NONE = new Skipped(Map.of());

  public Skipped {
    Map<Fault, Tally> ordered = new EnumMap<>(Fault.class);
    ordered.putAll(byFault);
    byFault = Collections.unmodifiableMap(ordered);
  }

  /// All rows that were left out.
  public long rows() {
    return byFault.values().stream().mapToLong(Tally::rows).sum();
  }

  /// The first of them in the order of [Fault], such as `line 3: the open 'x' is no number`; empty
  /// when none was left out.
  public String first() {
    return byFault.values().stream().map(Tally::first).findFirst().orElse("");
  }

  public long rows(Fault fault) {
    Tally tally = byFault.get(fault);
    return tally == null ? 0 : tally.rows();
  }

  /// Rows with one fault.
  ///
  /// @param first the line of the first of them, and what is wrong there
  public record Tally(long rows, String first) {}
}
