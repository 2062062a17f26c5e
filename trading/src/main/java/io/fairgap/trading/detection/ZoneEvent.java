package io.fairgap.trading.detection;

/// The life of a fair value gap and of the inverse gap that it may become, in the order of work
/// within one candle.
public enum ZoneEvent {
  /// Inverse gap: price came back to it, the first time.
  RETESTED,
  /// Inverse gap: a retest closed outside again, the first time.
  REJECTED,
  /// Inverse gap: a close beyond its far side.
  INVALIDATED,
  /// Inverse gap: still valid when its time was over.
  EXPIRED,
  /// Gap: price met its near edge.
  TOUCHED,
  /// Gap: price met its half.
  MIDPOINT,
  /// Gap: price met its far edge.
  FILLED,
  /// A close beyond the gap's far edge: from here on it is an inverse gap of the other direction.
  INVERTED,
  /// A gap came into being.
  GAP
}
