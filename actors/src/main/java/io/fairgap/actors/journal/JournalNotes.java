package io.fairgap.actors.journal;

import io.fairgap.protocol.journal.TradeJournal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// Lets those who are no actors write beside the trades of an account.
///
/// @param clock of the edge, which says when something was written
public record JournalNotes(
    RecipientRef<TradeJournal.Command> journal, ActorSystem<?> system, InstantSource clock) {
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /// Adds a note; the reply comes when it is recorded or refused.
  public CompletionStage<TradeJournal.Reply> write(String setup, String text) {
    return AskPattern.ask(
        journal,
        replyTo -> new TradeJournal.WriteNote(setup, text, clock.millis(), replyTo),
        ANSWER,
        system.scheduler());
  }

  public CompletionStage<TradeJournal.Reply> tag(String setup, String tag) {
    return AskPattern.ask(
        journal,
        replyTo -> new TradeJournal.AddTag(setup, tag, clock.millis(), replyTo),
        ANSWER,
        system.scheduler());
  }

  public CompletionStage<TradeJournal.Reply> untag(String setup, String tag) {
    return AskPattern.ask(
        journal,
        replyTo -> new TradeJournal.RemoveTag(setup, tag, clock.millis(), replyTo),
        ANSWER,
        system.scheduler());
  }
}
