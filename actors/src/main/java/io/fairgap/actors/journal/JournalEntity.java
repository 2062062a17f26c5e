package io.fairgap.actors.journal;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.journal.TradeJournal.AddTag;
import io.fairgap.protocol.journal.TradeJournal.Command;
import io.fairgap.protocol.journal.TradeJournal.GetNotes;
import io.fairgap.protocol.journal.TradeJournal.Notes;
import io.fairgap.protocol.journal.TradeJournal.Recorded;
import io.fairgap.protocol.journal.TradeJournal.Refused;
import io.fairgap.protocol.journal.TradeJournal.RemoveTag;
import io.fairgap.protocol.journal.TradeJournal.Reply;
import io.fairgap.protocol.journal.TradeJournal.WriteNote;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.notes.NoteEvent;
import io.fairgap.trading.notes.Notebook;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers what the user wrote beside the trades of one account; what may be written is
/// [Notebook]'s decision.
public final class JournalEntity
    extends EventSourcedBehaviorWithEnforcedReplies<Command, NoteEvent, Notebook> {
  /// The first part of its persistence id.
  public static final String KIND = "journal";

  private final Pulse pulse;

  private JournalEntity(String account, Pulse pulse) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.pulse = pulse;
  }

  public static Behavior<Command> create(String account, Pulse pulse) {
    return new JournalEntity(account, pulse);
  }

  @Override
  public Notebook emptyState() {
    return Notebook.EMPTY;
  }

  @Override
  public CommandHandlerWithReply<Command, NoteEvent, Notebook> commandHandler() {
    return (book, command) ->
        switch (command) {
          case WriteNote(var setup, var text, var at, var replyTo) ->
              settle(book.write(setup, text, at), replyTo);
          case AddTag(var setup, var tag, var at, var replyTo) ->
              settle(book.tag(setup, tag, at), replyTo);
          case RemoveTag(var setup, var tag, var at, var replyTo) ->
              settle(book.untag(setup, tag, at), replyTo);
          case GetNotes(var setup, var replyTo) ->
              Effect().reply(replyTo, new Notes(setup, book.of(setup)));
        };
  }

  private ReplyEffect<NoteEvent, Notebook> settle(
      Answer<NoteEvent> answer, ActorRef<Reply> replyTo) {
    return switch (answer) {
      case Answer.Accept<NoteEvent>(var events) ->
          Effect().persist(events).thenReply(replyTo, _ -> new Recorded());
      case Answer.Known<NoteEvent> _ -> Effect().reply(replyTo, new Recorded());
      case Answer.Refuse<NoteEvent>(var reason) -> Effect().reply(replyTo, new Refused(reason));
    };
  }

  @Override
  public EventHandler<Notebook, NoteEvent> eventHandler() {
    return Notebook::after;
  }

  @Override
  public SignalHandler<Notebook> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), _ -> pulse.recovered())
        .build();
  }
}
