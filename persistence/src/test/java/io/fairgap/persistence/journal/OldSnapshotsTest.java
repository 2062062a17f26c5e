package io.fairgap.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldSnapshotsTest {
  private static final Query<String> SNAPSHOTS =
      new Query<>(
          "reading snapshots",
          """
          SELECT persistence_id || ' ' || sequence_number
          FROM snapshot
          ORDER BY persistence_id COLLATE "C", sequence_number
          """,
          row -> row.getString(1));
  private static final Query<Long> EVENTS =
      new Query<>("counting", "SELECT count(*) FROM event_journal", row -> row.getLong(1));

  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final OldSnapshots old = new OldSnapshots(database.repositories());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theNewestTwoOfEachEntityStayAndSoDoAllEvents() throws SQLException {
    run(
        """
        INSERT INTO event_journal (persistence_id, sequence_number, writer, event_ser_id,
          event_ser_manifest, event_payload)
        SELECT 'symbol|A', n, 'test', 1, '', '\\x00' FROM generate_series(1, 3000) n
        """);
    snapshots("account|paper", "7");
    snapshots("symbol|A", "512, 1024, 999, 2048, 2560");
    snapshots("symbol|B", "10, 9");

    List<Integer> deleted = List.of(old.delete(), old.delete());

    assertThat(deleted).isEqualTo(List.of(3, 0));
    assertThat(SNAPSHOTS.list(database.repositories()))
        .isEqualTo(
            List.of(
                "account|paper 7", "symbol|A 2048", "symbol|A 2560", "symbol|B 9", "symbol|B 10"));
    assertThat(EVENTS.list(database.repositories())).isEqualTo(List.of(3_000L));
  }

  private void snapshots(String persistenceId, String numbers) throws SQLException {
    run(
        """
        INSERT INTO snapshot (persistence_id, sequence_number, created, snapshot_ser_id,
          snapshot_ser_manifest, snapshot_payload)
        SELECT '%s', n, 0, 1, '', '\\x00' FROM unnest(ARRAY[%s]) n
        """
            .formatted(persistenceId, numbers));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
