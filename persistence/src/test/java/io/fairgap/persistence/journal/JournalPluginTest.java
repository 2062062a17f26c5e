package io.fairgap.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.RetentionCriteria;
import org.apache.pekko.stream.javadsl.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The plug-in over our tables and configuration: what an entity persists it gets back.
class JournalPluginTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private final Database database = Database.open(TestServer.emptyDatabase());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEntityRecoversFromItsSnapshotAndEvents() {
    tell("a", "b", "c", "d", "e");

    String state = tell("f");

    assertThat(state).isEqualTo("abcdef");
    JournalAudit audit = new JournalAudit(database.repositories());
    assertThat(audit.run()).isEqualTo(new JournalAudit.Findings(1, 6, List.of()));
    assertThat(audit.highest("letters|1")).isEqualTo(OptionalLong.of(6));
  }

  @Test
  void taggedEventsAreReadInOrder() throws Exception {
    tell("a", "b", "c");

    ActorTestKit kit = ActorTestKit.create("read", database.journalConfig());
    try {
      List<Object> events =
          PersistenceQuery.get(kit.system())
              .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier())
              .currentEventsByTag("vowel", Offset.noOffset())
              .map(EventEnvelope::event)
              .runWith(Sink.seq(), kit.system())
              .toCompletableFuture()
              .get();

      assertThat(events).isEqualTo(List.of("a"));
    } finally {
      kit.shutdownTestKit();
    }
  }

  /// Starts a system, sends the letters to the entity, and ends the system; gives the last state.
  private String tell(String... letters) {
    ActorTestKit kit = ActorTestKit.create("write", database.journalConfig());
    try {
      TestProbe<String> states = kit.createTestProbe();
      ActorRef<String> entity = kit.spawn(Letters.create(states.ref()));
      String state = "";
      for (String letter : letters) {
        entity.tell(letter);
        state = states.receiveMessage(LIMIT);
      }
      return state;
    } finally {
      kit.shutdownTestKit();
    }
  }

  /// Remembers the letters that it was told, with a snapshot at every second one.
  private static final class Letters extends EventSourcedBehavior<String, String, String> {
    private final ActorRef<String> states;

    private Letters(ActorRef<String> states) {
      super(PersistenceId.ofUniqueId("letters|1"));
      this.states = states;
    }

    static Behavior<String> create(ActorRef<String> states) {
      return new Letters(states);
    }

    @Override
    public String emptyState() {
      return "";
    }

    @Override
    public CommandHandler<String, String, String> commandHandler() {
      return newCommandHandlerBuilder()
          .forAnyState()
          .onAnyCommand(letter -> Effect().persist(letter).thenRun(states::tell));
    }

    @Override
    public EventHandler<String, String> eventHandler() {
      return newEventHandlerBuilder().forAnyState().onAnyEvent(String::concat);
    }

    @Override
    public Set<String> tagsFor(String event) {
      return event.equals("a") ? Set.of("vowel") : Set.of();
    }

    @Override
    public RetentionCriteria retentionCriteria() {
      return RetentionCriteria.snapshotEvery(2, 2);
    }
  }
}
