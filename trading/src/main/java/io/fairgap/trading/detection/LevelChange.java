package io.fairgap.trading.detection;

/// What happens to a level of liquidity beside its being taken.
public enum LevelChange {
  /// It came into being.
  FORMED,
  /// A swing's level turned out to be that of an external one.
  WIDENED,
  /// One more swing rests on a pool of equal ones.
  JOINED,
  /// It went without being taken: a newer one took its place, it became part of a pool, its time
  /// was over, or there were too many.
  DROPPED
}
