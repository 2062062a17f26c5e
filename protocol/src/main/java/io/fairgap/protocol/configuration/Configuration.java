package io.fairgap.protocol.configuration;

import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.Terms;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Keeps what an account was begun with, so that nobody goes on with something else by accident,
/// and takes changes while it is traded. Event-sourced, one per account.
public interface Configuration {
  sealed interface Command {}

  /// The node wants to trade the account by this charter.
  record Begin(Charter charter, ActorRef<Reply> replyTo) implements Command {}

  /// Settings are to have other values from the next round on: all of them, or none.
  ///
  /// @param assignments `key=value` each
  /// @param by who wants it
  /// @param at when, epoch milliseconds
  record Change(List<String> assignments, String by, long at, ActorRef<Reply> replyTo)
      implements Command {
    public Change {
      assignments = List.copyOf(assignments);
    }
  }

  /// The symbols in which may be entered from the next round on; those that the account does not
  /// trade are left out.
  ///
  /// @param by who wants it
  /// @param at when, epoch milliseconds
  record Watch(List<String> symbols, String by, long at, ActorRef<Reply> replyTo)
      implements Command {
    public Watch {
      symbols = List.copyOf(symbols);
    }
  }

  /// What the account goes by, answered by [Agreed] once it is begun.
  record GetTerms(ActorRef<Reply> replyTo) implements Command {}

  sealed interface Reply {}

  /// It is recorded.
  ///
  /// @param terms that hold from the next round on
  record Agreed(Terms terms) implements Reply {}

  /// Nothing is recorded.
  ///
  /// @param reason what is wrong, or what differs from what the account was begun with
  record Refused(String reason) implements Reply {}
}
