package io.fairgap.trading.tracked;

/// What became of a level of liquidity.
public enum LevelStatus {
  /// It stands.
  OPEN,
  /// Pierced, and the close came back.
  SWEPT,
  /// Pierced, and the close stayed beyond.
  RUN,
  /// Not taken, and not followed any more: a newer one took its place, it became part of a pool,
  /// its time was over, or there were too many.
  DROPPED
}
