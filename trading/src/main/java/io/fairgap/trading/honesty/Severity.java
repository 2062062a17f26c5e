package io.fairgap.trading.honesty;

/// How much a finding takes from the result, the most first.
public enum Severity {
  /// The result should not be believed before this is cleared.
  GRAVE,
  /// The result may be off by enough to matter.
  WARNING,
  /// Worth knowing.
  NOTE
}
