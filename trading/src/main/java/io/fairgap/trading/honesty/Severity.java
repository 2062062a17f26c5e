package io.fairgap.trading.honesty;

/// How much a finding takes from the result, the most first.
public enum Severity {
  /// The result should not be believed before this is cleared.
  GRAVE("grave"),
  /// The result may be off by enough to matter.
  WARNING("warning"),
  /// Worth knowing.
  NOTE("note");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  /// The severity in a word.
  public String title() {
    return title;
  }
}
