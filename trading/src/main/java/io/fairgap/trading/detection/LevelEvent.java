package io.fairgap.trading.detection;

/// How a level of liquidity was taken.
public enum LevelEvent {
  /// Pierced, and the close came back.
  SWEPT,
  /// Pierced, and the close stayed beyond.
  RUN
}
