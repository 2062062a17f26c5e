package io.fairgap.protocol.research;

import io.fairgap.trading.screening.Screening;
import java.util.List;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;

/// Screens the market at the node's start and on schedule, by the market's time, and sets the watch
/// list with the figures behind each choice. Event-sourced, one per account.
public interface MarketResearch {
  sealed interface Command {}

  /// Candles are stored up to this close, so the market's time is at least that.
  record Stored(long closeTime) implements Command {}

  /// The symbols in which positions are open, as the account answered.
  record Held(Set<String> symbols) implements Command {
    public Held {
      symbols = Set.copyOf(symbols);
    }
  }

  /// A screening is done; it counts when it is the one that was asked for.
  record Screened(Screening screening) implements Command {}

  /// A screening broke off and is tried again.
  record Failed(String reason) implements Command {}

  /// The configuration has taken the watch list.
  record Watched() implements Command {}

  /// Asks for the last screening, answered by [Latest].
  record GetLatest(ActorRef<Latest> replyTo) implements Command {}

  /// What is under way and overdue is asked for again; sent by itself.
  enum Tick implements Command {
    ASK_AGAIN
  }

  /// @param screenings the last one; empty before the first
  record Latest(List<Screening> screenings) {
    public Latest {
      screenings = List.copyOf(screenings);
    }
  }
}
