package io.fairgap.trading.account;

/// How an account stands in one symbol for one strategy.
public enum Holding {
  NOTHING,
  /// An entry order is at work.
  ENTRY,
  POSITION,
  /// A position whose exit is on its way.
  EXIT
}
