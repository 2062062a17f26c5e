package io.fairgap.protocol.journal;

import io.fairgap.trading.notes.TradeNotes;
import org.apache.pekko.actor.typed.ActorRef;

/// Keeps the user's notes and tags beside the trades of one account. Event-sourced, one per
/// account. What it says of the trades themselves is read from the record.
public interface TradeJournal {
  sealed interface Command {}

  /// Adds a note to a trade.
  ///
  /// @param setup the trade's
  /// @param text one line of at most 2,000 characters
  /// @param at when it was written, epoch milliseconds
  record WriteNote(String setup, String text, long at, ActorRef<Reply> replyTo)
      implements Command {}

  /// Adds a tag to a trade; one that it has is answered as if it were new.
  ///
  /// @param tag one word of at most 32 letters, digits, `-` and `_`
  record AddTag(String setup, String tag, long at, ActorRef<Reply> replyTo) implements Command {}

  /// Takes a tag from a trade; one that it does not have is answered as if it had been there.
  record RemoveTag(String setup, String tag, long at, ActorRef<Reply> replyTo) implements Command {}

  /// What is written beside a trade, answered by [Notes].
  record GetNotes(String setup, ActorRef<Notes> replyTo) implements Command {}

  sealed interface Reply {}

  /// It is recorded.
  record Recorded() implements Reply {}

  /// Nothing is recorded.
  ///
  /// @param reason one sentence
  record Refused(String reason) implements Reply {}

  record Notes(String setup, TradeNotes notes) {}
}
