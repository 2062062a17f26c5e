package io.fairgap.actors.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.protocol.journal.TradeJournal.AddTag;
import io.fairgap.protocol.journal.TradeJournal.Command;
import io.fairgap.protocol.journal.TradeJournal.GetNotes;
import io.fairgap.protocol.journal.TradeJournal.Notes;
import io.fairgap.protocol.journal.TradeJournal.Recorded;
import io.fairgap.protocol.journal.TradeJournal.Refused;
import io.fairgap.protocol.journal.TradeJournal.RemoveTag;
import io.fairgap.protocol.journal.TradeJournal.Reply;
import io.fairgap.protocol.journal.TradeJournal.WriteNote;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.trading.notes.NoteEvent;
import io.fairgap.trading.notes.NoteEvent.NoteWritten;
import io.fairgap.trading.notes.NoteEvent.Tagged;
import io.fairgap.trading.notes.NoteEvent.Untagged;
import io.fairgap.trading.notes.Notebook;
import io.fairgap.trading.notes.TradeNotes;
import io.fairgap.trading.notes.TradeNotes.Note;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final String TRADE = "BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH";

  private final EventSourcedBehaviorTestKit<Command, NoteEvent, Notebook> notebook =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          JournalEntity.create("paper", Pulse.unheard(Agent.JOURNAL)),
          EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

  @BeforeEach
  void emptyJournal() {
    notebook.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void whatIsWrittenIsRecordedAndThereAfterARestart() {
    CommandResultWithReply<Command, NoteEvent, Notebook, Reply> note =
        notebook.runCommand(replyTo -> new WriteNote(TRADE, "Too early.", 7, replyTo));
    CommandResultWithReply<Command, NoteEvent, Notebook, Reply> tag =
        notebook.runCommand(replyTo -> new AddTag(TRADE, "early", 8, replyTo));

    notebook.restart();

    assertThat(note.events()).isEqualTo(List.of(new NoteWritten(TRADE, "Too early.", 7)));
    assertThat(tag.events()).isEqualTo(List.of(new Tagged(TRADE, "early", 8)));
    assertThat(List.of(note.reply(), tag.reply()))
        .isEqualTo(List.of(new Recorded(), new Recorded()));
    assertThat(notebook.<Notes>runCommand(replyTo -> new GetNotes(TRADE, replyTo)).reply())
        .isEqualTo(
            new Notes(TRADE, new TradeNotes(List.of(new Note("Too early.", 7)), List.of("early"))));
  }

  @Test
  void aTagThatIsThereIsRecordedOnceAndTakenAwayOnce() {
    tag();

    CommandResultWithReply<Command, NoteEvent, Notebook, Reply> again = tag();
    CommandResultWithReply<Command, NoteEvent, Notebook, Reply> removed =
        notebook.runCommand(replyTo -> new RemoveTag(TRADE, "early", 9, replyTo));
    CommandResultWithReply<Command, NoteEvent, Notebook, Reply> gone =
        notebook.runCommand(replyTo -> new RemoveTag(TRADE, "early", 10, replyTo));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(removed.events()).isEqualTo(List.of(new Untagged(TRADE, "early", 9)));
    assertThat(gone.hasNoEvents()).isTrue();
    assertThat(List.of(again.reply(), removed.reply(), gone.reply()))
        .isEqualTo(List.of(new Recorded(), new Recorded(), new Recorded()));
  }

  @Test
  void whatMayNotBeWrittenIsRefusedInOneSentence() {
    CommandResultWithReply<Command, NoteEvent, Notebook, Reply> result =
        notebook.runCommand(replyTo -> new WriteNote(TRADE, "two\nlines", 7, replyTo));

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.reply())
        .isEqualTo(new Refused("A note is plain text in one line, without control characters."));
  }

  @Test
  void thoseWhoAreNoActorsWriteWithTheTimeOfTheirClock() {
    ActorRef<Command> entity =
        KIT.spawn(JournalEntity.create("other", Pulse.unheard(Agent.JOURNAL)));
    JournalNotes notes =
        new JournalNotes(entity, KIT.system(), InstantSource.fixed(Instant.ofEpochMilli(42)));

    List<Reply> replies =
        List.of(
            notes.write(TRADE, "From outside.").toCompletableFuture().join(),
            notes.tag(TRADE, "early").toCompletableFuture().join(),
            notes.untag(TRADE, "early").toCompletableFuture().join(),
            notes.tag(TRADE, "not a word").toCompletableFuture().join());

    assertThat(replies.subList(0, 3))
        .isEqualTo(List.of(new Recorded(), new Recorded(), new Recorded()));
    assertThat(replies.getLast()).isInstanceOf(Refused.class);
    assertThat(PersistenceTestKit.create(KIT.system()).persistedInStorage("journal|other"))
        .isEqualTo(
            List.of(
                new NoteWritten(TRADE, "From outside.", 42),
                new Tagged(TRADE, "early", 42),
                new Untagged(TRADE, "early", 42)));
  }

  private CommandResultWithReply<Command, NoteEvent, Notebook, Reply> tag() {
    return notebook.runCommand(replyTo -> new AddTag(TRADE, "early", 8, replyTo));
  }
}
