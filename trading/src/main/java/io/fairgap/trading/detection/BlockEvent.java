package io.fairgap.trading.detection;

/// The life of an order block.
public enum BlockEvent {
  FORMED,
  /// Touched by a wick, the first time.
  MITIGATED,
  /// A close beyond its far edge.
  BROKEN
}
