package io.fairgap.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalAuditTest {
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final JournalAudit audit = new JournalAudit(database.repositories());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyJournalIsSound() {
    assertThat(audit.run()).isEqualTo(new JournalAudit.Findings(0, 0, List.of()));
    assertThat(audit.highest("order|1")).isEqualTo(OptionalLong.empty());
  }

  @Test
  void aWholeJournalIsSound() throws SQLException {
    write("account|main", 1, 300);
    write("symbol|BTCUSDT", 1, 7);

    assertThat(audit.run()).isEqualTo(new JournalAudit.Findings(2, 307, List.of()));
    assertThat(audit.highest("symbol|BTCUSDT")).isEqualTo(OptionalLong.of(7));
  }

  @Test
  void everyPlantedGapIsFound() throws SQLException {
    write("account|main", 1, 300);
    write("symbol|A", 1, 10);
    write("symbol|B", 1, 10);
    write("symbol|C", 1, 10);
    run(
        "DELETE FROM event_journal WHERE persistence_id = 'symbol|A' AND sequence_number IN (4, 5)");
    run("DELETE FROM event_journal WHERE persistence_id = 'symbol|B' AND sequence_number < 3");
    run(
        "UPDATE event_journal SET deleted = TRUE"
            + " WHERE persistence_id = 'symbol|C' AND sequence_number = 10");

    JournalAudit.Findings findings = audit.run();

    assertThat(findings)
        .isEqualTo(
            new JournalAudit.Findings(
                4,
                325,
                List.of(
                    new JournalAudit.Gap("symbol|A", 10, 2),
                    new JournalAudit.Gap("symbol|B", 10, 2),
                    new JournalAudit.Gap("symbol|C", 10, 1))));
    assertThat(findings.isSound()).isFalse();
  }

  private void write(String persistenceId, int from, int to) throws SQLException {
    run(
        """
        INSERT INTO event_journal (persistence_id, sequence_number, writer, event_ser_id,
          event_ser_manifest, event_payload)
        SELECT '%s', n, 'test', 1, '', '\\x00' FROM generate_series(%d, %d) n
        """
            .formatted(persistenceId, from, to));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
