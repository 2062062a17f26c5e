package io.fairgap.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredEventsTest {
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final StoredEvents events = new StoredEvents(database.repositories());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyJournalHasNone() {
    assertThat(events.any()).isFalse();
    assertThat(needed()).isEqualTo(List.of());
  }

  @Test
  void aStartNeedsWhatFollowsSnapshotsAndOneEventOfEachKind() throws SQLException {
    write("account|main", "begun", 1, 1);
    write("account|main", "round", 2, 9);
    write("symbol|A", "candles", 1, 6);
    write("order|1", "placed", 1, 1);
    run("INSERT INTO snapshot VALUES ('account|main', 5, 1, 2, '', '\\x01', NULL, NULL, NULL)");
    run("INSERT INTO snapshot VALUES ('account|main', 8, 1, 2, '', '\\x01', NULL, NULL, NULL)");
    run("INSERT INTO snapshot VALUES ('symbol|A', 5, 1, 2, '', '\\x01', NULL, NULL, NULL)");
    new JournalAudit(database.repositories()).goOn();

    List<String> needed = needed();

    assertThat(events.any()).isTrue();
    assertThat(needed)
        .isEqualTo(
            List.of(
                "account|main 1 begun",
                "account|main 2 round",
                "account|main 9 round",
                "symbol|A 1 candles",
                "symbol|A 6 candles",
                "order|1 1 placed"));
  }

  @Test
  void aKindThatCameLaterIsAddedByTheNextCount() throws SQLException {
    write("symbol|A", "candles", 1, 6);
    new JournalAudit(database.repositories()).goOn();
    write("symbol|A", "halted", 7, 8);
    run("INSERT INTO snapshot VALUES ('symbol|A', 8, 1, 2, '', '\\x01', NULL, NULL, NULL)");
    new JournalAudit(database.repositories()).goOn();

    assertThat(needed()).isEqualTo(List.of("symbol|A 1 candles", "symbol|A 7 halted"));
  }

  private List<String> needed() {
    List<String> needed = new ArrayList<>();
    events.needed(
        event -> needed.add(event.persistenceId() + " " + event.number() + " " + event.manifest()));
    return needed;
  }

  private void write(String persistenceId, String kind, int from, int to) throws SQLException {
    run(
        """
        INSERT INTO event_journal (persistence_id, sequence_number, writer, event_ser_id,
          event_ser_manifest, event_payload)
        SELECT '%s', n, 'test', 1, '%s', '\\x00' FROM generate_series(%d, %d) n
        """
            .formatted(persistenceId, kind, from, to));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
