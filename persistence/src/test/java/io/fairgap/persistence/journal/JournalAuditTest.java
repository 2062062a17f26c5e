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
import java.util.OptionalLong;
import javax.sql.DataSource;
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
                    new Damage.Gap("symbol|A", 10, 2),
                    new Damage.Gap("symbol|B", 10, 2),
                    new Damage.Gap("symbol|C", 10, 1))));
    assertThat(findings.isSound()).isFalse();
  }

  @Test
  void aCountGoesOnWhereTheLastSoundOneEnded() throws SQLException {
    write("account|main", 1, 300);
    write("symbol|A", 1, 10);

    JournalAudit.Findings first = audit.goOn();
    write("symbol|A", 11, 12);
    write("symbol|B", 1, 3);

    assertThat(List.of(first, audit.goOn(), audit.goOn()))
        .isEqualTo(List.of(sound(2, 310), sound(2, 5), sound(0, 0)));
    assertThat(audit.run()).isEqualTo(sound(3, 315));
  }

  @Test
  void aGapInWhatIsNewIsFoundAgainUntilItIsMended() throws SQLException {
    write("symbol|A", 1, 10);
    write("symbol|B", 1, 10);
    audit.goOn();
    write("symbol|A", 12, 20);
    write("symbol|B", 11, 13);
    write("symbol|B", 15, 16);
    write("symbol|C", 3, 3);
    JournalAudit.Findings damaged =
        new JournalAudit.Findings(
            3,
            15,
            List.of(
                new Damage.Gap("symbol|A", 20, 1),
                new Damage.Gap("symbol|B", 16, 1),
                new Damage.Gap("symbol|C", 3, 2)));

    assertThat(List.of(audit.goOn(), audit.goOn())).isEqualTo(List.of(damaged, damaged));
    write("symbol|A", 11, 11);
    write("symbol|B", 14, 14);
    write("symbol|C", 1, 2);
    assertThat(audit.goOn()).isEqualTo(sound(3, 19));
  }

  @Test
  void whatEntitiesFoldAtTheirStartIsCountedEachTimeAndTheRestOnRequest() throws SQLException {
    write("order|1", 1, 3);
    write("symbol|A", 1, 10);
    run("INSERT INTO snapshot VALUES ('symbol|A', 5, 1, 2, 'm', '\\x01', NULL, NULL, NULL)");
    audit.goOn();
    run("DELETE FROM event_journal WHERE persistence_id = 'symbol|A' AND sequence_number = 4");
    JournalAudit.Findings belowTheSnapshot = audit.goOn();
    run("DELETE FROM event_journal WHERE persistence_id = 'order|1' AND sequence_number = 2");
    run("DELETE FROM event_journal WHERE persistence_id = 'symbol|A' AND sequence_number = 6");

    assertThat(belowTheSnapshot).isEqualTo(sound(0, 0));
    assertThat(audit.goOn().damages())
        .isEqualTo(List.of(new Damage.Gap("order|1", 3, 1), new Damage.Gap("symbol|A", 10, 1)));
    assertThat(audit.run().damages())
        .isEqualTo(List.of(new Damage.Gap("order|1", 3, 1), new Damage.Gap("symbol|A", 10, 2)));
  }

  @Test
  void eventsThatWereLostBelowASnapshotOrAChartAreMissed() throws SQLException {
    write("symbol|A", 1, 10);
    write("symbol|B", 1, 10);
    run("INSERT INTO snapshot VALUES ('symbol|A', 8, 1, 2, 'm', '\\x01', NULL, NULL, NULL)");
    run("INSERT INTO chart_progress VALUES ('B', 'chart', 10, 0, '\\x')");
    JournalAudit.Findings before = audit.goOn();
    run("DELETE FROM event_journal WHERE sequence_number > 7");

    List<Damage> damages = audit.goOn().damages();

    assertThat(before).isEqualTo(sound(2, 20));
    assertThat(damages)
        .isEqualTo(
            List.of(
                new Damage.LostTail("symbol|A", 7, "snapshot", 8),
                new Damage.LostTail("symbol|B", 7, "chart", 10),
                new Damage.LostEnd(17, "an earlier count", 20)));
    assertThat(damages.getFirst().sentence())
        .isEqualTo("symbol|A ends at event 7, and its snapshot is of event 8");
  }

  @Test
  void aJournalThatEndsBeforeAProjectionIsMissingItsEnd() throws SQLException {
    write("account|main", 1, 30);
    run(
        "INSERT INTO pekko_projection_offset_store VALUES"
            + " ('account', 'all', '31', 'SEQ', FALSE, 0), ('other', 'all', 'noon', 'STR', FALSE, 0)");

    List<Damage> damages = audit.run().damages();

    assertThat(damages).isEqualTo(List.of(new Damage.LostEnd(30, "the projection account", 31)));
    assertThat(damages.getFirst().sentence())
        .isEqualTo(
            "the journal ends at number 30, and the projection account has read it up to 31");
  }

  @Test
  void aLongJournalIsCountedAndReadForAsLongAsItTakes() throws SQLException {
    write("account|main", 1, 5);
    run("CREATE SCHEMA slow");
    run(
        "CREATE VIEW slow.event_journal AS"
            + " SELECT * FROM public.event_journal WHERE pg_sleep(0.1) IS NOT NULL");
    DataSource source =
        TestServer.source(settings, "-c search_path=slow,public -c statement_timeout=300");
    List<Long> numbers = new ArrayList<>();

    JournalAudit.Findings findings = new JournalAudit(source).goOn();
    new StoredEvents(source).needed(event -> numbers.add(event.number()));

    assertThat(findings).isEqualTo(sound(1, 5));
    assertThat(numbers).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
  }

  private static JournalAudit.Findings sound(long entities, long events) {
    return new JournalAudit.Findings(entities, events, List.of());
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
