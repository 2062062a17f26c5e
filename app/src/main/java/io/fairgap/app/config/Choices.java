package io.fairgap.app.config;

/// The words that settings may take where the core has no type of its own for them.
public final class Choices {
  private Choices() {}

  /// Whether a gap across missing time may be traded.
  public enum SessionGaps {
    KEEP,
    DROP
  }

  /// What becomes of candles that are missing.
  public enum MissingCandles {
    KEEP,
    FILL
  }
}
