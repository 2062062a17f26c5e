package io.fairgap.protocol.configuration;

import io.fairgap.trading.live.Charter;
import org.apache.pekko.actor.typed.ActorRef;

/// Keeps what an account was begun with, so that nobody goes on with something else by accident.
/// Event-sourced, one per account.
public interface Configuration {
  sealed interface Command {}

  /// The node wants to trade the account by this charter.
  record Begin(Charter charter, ActorRef<Reply> replyTo) implements Command {}

  sealed interface Reply {}

  /// It may.
  record Agreed() implements Reply {}

  /// The account was begun with another one.
  ///
  /// @param differences what differs, in words
  record Refused(String differences) implements Reply {}
}
