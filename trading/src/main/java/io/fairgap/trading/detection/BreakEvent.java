package io.fairgap.trading.detection;

/// What a close beyond a swing means for the structure.
public enum BreakEvent {
  /// Break of structure: with the trend, or the first.
  BOS,
  /// Change of character: against the trend.
  CHOCH
}
