package io.fairgap.trading.detection;

/// The radius at which swings and structure are read.
public enum Scope {
  INTERNAL,
  EXTERNAL
}
