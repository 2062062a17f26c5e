package io.fairgap.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.junit.jupiter.api.Test;

/// Numbers of events are taken before their transactions end, so a reader may see a later one
/// first.
class JournalReadersTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /// An actor system's own serializer of texts.
  private static final int TEXTS = 20;

  private final ConnectionSettings settings = TestServer.emptyDatabase();

  @Test
  void aReaderWaitsForAMissingNumberLongerThanATransactionMayTake() {
    Config retrieval =
        JournalConfig.of(settings, Pools.JOURNAL_CONNECTIONS)
            .withFallback(ConfigFactory.load())
            .getConfig("jdbc-read-journal.journal-sequence-retrieval");

    Duration patience =
        retrieval.getDuration("query-delay").multipliedBy(retrieval.getInt("max-tries"));

    assertThat(patience).isGreaterThan(Pools.JOURNAL_LIMIT.multipliedBy(2));
  }

  @Test
  void anEventWhoseTransactionStallsForSecondsIsReadInItsOrder() throws SQLException {
    try (Database database = Database.open(settings);
        Connection slow = TestServer.connect(settings);
        Connection quick = TestServer.connect(settings)) {
      ActorTestKit kit = ActorTestKit.create("readers", database.journalConfig());
      try {
        TestProbe<Object> seen = kit.createTestProbe();
        var _ =
            PersistenceQuery.get(kit.system())
                .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier())
                .eventsByTag("round", Offset.noOffset())
                .runForeach(envelope -> seen.ref().tell(envelope.event()), kit.system());
        write(quick, "a");
        seen.expectMessage(LIMIT, "a");

        slow.setAutoCommit(false);
        write(slow, "b");
        write(quick, "c");
        seen.expectNoMessage(Duration.ofSeconds(3));
        slow.commit();

        assertThat(List.of(seen.receiveMessage(LIMIT), seen.receiveMessage(LIMIT)))
            .isEqualTo(List.of("b", "c"));
      } finally {
        kit.shutdownTestKit();
      }
    }
  }

  private static void write(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          WITH written AS (
            INSERT INTO event_journal (persistence_id, sequence_number, writer, write_timestamp,
              adapter_manifest, event_ser_id, event_ser_manifest, event_payload)
            VALUES ('text|%1$s', 1, 'test', 0, '', %2$d, '', '%1$s')
            RETURNING ordering)
          INSERT INTO event_tag (event_id, tag) SELECT ordering, 'round' FROM written
          """
              .formatted(text, TEXTS));
    }
  }
}
