package io.fairgap.trading.live;

/// What an account's configuration records.
public sealed interface ConfigurationEvent {
  /// The account was begun.
  record Begun(Charter charter) implements ConfigurationEvent {}
}
