package io.fairgap.feeds.csv;

/// What a reader does with a row that cannot be used. Faults of the file always end the reading.
public enum OnBad {
  /// The first one ends the reading.
  FAIL,
  /// It is left out and counted.
  SKIP
}
