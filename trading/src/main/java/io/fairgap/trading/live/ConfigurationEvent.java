package io.fairgap.trading.live;

/// What an account's configuration records.
public sealed interface ConfigurationEvent {
  /// The account was begun.
  record Begun(Charter charter) implements ConfigurationEvent {}

  /// It goes by other terms from the next round on.
  ///
  /// @param by who wanted it
  /// @param at when, epoch milliseconds
  record Changed(Terms terms, String by, long at) implements ConfigurationEvent {}
}
