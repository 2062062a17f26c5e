package io.fairgap.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.persistence.journal.JournalAudit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final ConnectionSettings SETTINGS = TestServer.emptyDatabase();
  private static final ConnectionSettings ELSEWHERE = TestServer.emptyDatabase();
  private static final Database SOURCE = Database.open(SETTINGS);
  private static final Database TARGET = Database.open(ELSEWHERE);

  @TempDir private Path folder;

  @BeforeAll
  static void fill() throws SQLException {
    run(
        SETTINGS,
        """
        INSERT INTO event_journal (persistence_id, sequence_number, writer, event_ser_id,
          event_ser_manifest, event_payload, adapter_manifest)
        SELECT 'order|' || n % 7, n / 7 + 1, 'node', 33, E'a\\tb\\\\', decode(md5(n::text), 'hex'), NULL
        FROM generate_series(0, 699) n
        """);
    run(SETTINGS, "INSERT INTO event_tag SELECT ordering, 'order' FROM event_journal");
    run(
        SETTINGS,
        "INSERT INTO snapshot VALUES ('order|1', 9, 1, 2, 'm', '\\x0102', NULL, NULL, NULL)");
    run(
        SETTINGS,
        "INSERT INTO ohlcv_data VALUES"
            + " ('binance', 'BTCUSDT', '5m', '2026-01-01Z', 1, 1.50, 2, 1, 1.75, 0.001)");
  }

  @BeforeEach
  void empty() throws SQLException {
    run(ELSEWHERE, "TRUNCATE event_journal, event_tag, snapshot, ohlcv_data RESTART IDENTITY");
  }

  @AfterAll
  static void close() {
    SOURCE.close();
    TARGET.close();
  }

  @Test
  void whatIsRestoredIsWhatWasSaved() throws SQLException {
    Manifest saved = Backup.write(SOURCE.repositories(), file());

    Manifest restored = Restore.read(TARGET.repositories(), file());

    assertThat(saved.tables().stream().map(t -> t.name() + " " + t.rows()))
        .containsExactly("event_journal 700", "event_tag 700", "snapshot 1", "ohlcv_data 1");
    assertThat(restored).isEqualTo(saved);
    assertThat(Backup.write(TARGET.repositories(), folder.resolve("again.zip"))).isEqualTo(saved);
    assertThat(Files.exists(folder.resolve("backup.zip.part"))).isFalse();
    nextEventComesBehind();
  }

  private void nextEventComesBehind() throws SQLException {
    String event =
        "INSERT INTO event_journal (persistence_id, sequence_number, writer, event_ser_id,"
            + " event_ser_manifest, event_payload) VALUES ('order|1', 900, 'node', 1, '', '')";
    run(ELSEWHERE, event);

    assertThat(count("SELECT ordering FROM event_journal WHERE sequence_number = 900"))
        .isEqualTo(701);
  }

  @Test
  void anEmptyDatabaseCanBeSavedAndRestored() {
    Manifest empty = Backup.write(TARGET.repositories(), file());

    assertThat(Restore.read(TARGET.repositories(), file())).isEqualTo(empty);
  }

  @Test
  void whatIsRestoredIsCountedAnew() throws SQLException {
    Backup.write(SOURCE.repositories(), file());
    run(ELSEWHERE, "INSERT INTO journal_audit (ordering) VALUES (1000)");
    run(ELSEWHERE, "INSERT INTO journal_kind VALUES (1, 'of another journal', 1)");

    Restore.read(TARGET.repositories(), file());

    assertThat(new JournalAudit(TARGET.repositories()).goOn())
        .isEqualTo(new JournalAudit.Findings(7, 700, List.of()));
    assertThat(count("SELECT count(*) FROM journal_kind")).isEqualTo(1);
  }

  @Test
  void aDatabaseThatHoldsSomethingIsLeftAlone() {
    Backup.write(SOURCE.repositories(), file());

    assertThatThrownBy(() -> Restore.read(SOURCE.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "A backup goes into an empty database only, and event_journal holds something.");
  }

  @Test
  void aDamagedTableIsRefusedAndNothingStays() throws Exception {
    Backup.write(SOURCE.repositories(), file());
    change("ohlcv_data.copy", text -> text.replace("1.75", "1.76"));

    assertThatThrownBy(() -> Restore.read(TARGET.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("The backup " + file() + " is damaged: ohlcv_data is not what was saved.");
    assertThat(count("SELECT count(*) FROM event_journal")).isZero();
  }

  @Test
  void aMissingRowIsRefused() throws Exception {
    Backup.write(SOURCE.repositories(), file());
    change("event_tag.copy", text -> text.substring(text.indexOf('\n') + 1));

    assertThatThrownBy(() -> Restore.read(TARGET.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("The backup " + file() + " is damaged: event_tag is not what was saved.");
  }

  @Test
  void aFileThatWasCutShortIsNoBackup() throws IOException {
    Backup.write(SOURCE.repositories(), file());
    byte[] whole = Files.readAllBytes(file());
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Files.write(file(), Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> Restore.read(TARGET.repositories(), file()))
          .isInstanceOf(DatabaseFault.class)
          .hasMessageStartingWith("The file " + file() + " is no whole backup of Fairgap (");
    }
  }

  @Test
  void aBackupOfANewerSchemaIsRefused() throws Exception {
    Backup.write(SOURCE.repositories(), file());
    change("manifest.txt", text -> text.replaceFirst("schema \\d+", "schema 900"));

    assertThatThrownBy(() -> Restore.read(TARGET.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageStartingWith(
            "The backup "
                + file()
                + " was made by a newer Fairgap: its schema is 900 and this one knows ");
  }

  @Test
  void namesInTheManifestAreNames() throws Exception {
    Backup.write(SOURCE.repositories(), file());
    change("manifest.txt", text -> text.replace("event_id,tag", "event_id,tag);--"));

    assertThatThrownBy(() -> Restore.read(TARGET.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "The file " + file() + " is no whole backup of Fairgap (its manifest cannot be read).");
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesTheOldOne() throws IOException {
    Manifest old = Backup.write(SOURCE.repositories(), file());
    Files.createDirectory(folder.resolve("backup.zip.part"));

    assertThatThrownBy(() -> Backup.write(SOURCE.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageStartingWith("The backup " + file() + " could not be written:");
    assertThat(Restore.read(TARGET.repositories(), file())).isEqualTo(old);
  }

  @Test
  void aBackupThatFailsLeavesNothingBehind() throws SQLException, IOException {
    run(ELSEWHERE, "ALTER TABLE ohlcv_data RENAME TO away");
    try {
      assertThatThrownBy(() -> Backup.write(TARGET.repositories(), file()))
          .isInstanceOf(DatabaseFault.class)
          .hasMessage("Backing up failed: relation \"ohlcv_data\" does not exist.");
    } finally {
      run(ELSEWHERE, "ALTER TABLE away RENAME TO ohlcv_data");
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBackupOnAFullDiskLeavesNothingBehind() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no disk that is always full");
    Files.createSymbolicLink(folder.resolve("backup.zip.part"), full);

    assertThatThrownBy(() -> Backup.write(SOURCE.repositories(), file()))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageStartingWith("The backup " + file() + " could not be written: No space left");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBackupSeesOneInstantWhileOthersWrite() throws SQLException {
    try (Connection writer = TestServer.connect(SETTINGS);
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("DELETE FROM ohlcv_data");

      List<Long> rows =
          Backup.write(SOURCE.repositories(), file()).tables().stream()
              .map(Manifest.Table::rows)
              .toList();

      assertThat(rows).isEqualTo(List.of(700L, 700L, 1L, 1L));
    }
  }

  private void change(String entry, UnaryOperator<String> change) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file())) {
      Path inside = zip.getPath(entry);
      String text = Files.readString(inside, StandardCharsets.ISO_8859_1);
      String changed = change.apply(text);
      assertThat(changed).isNotEqualTo(text);
      Files.writeString(inside, changed, StandardCharsets.ISO_8859_1);
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = TestServer.connect(ELSEWHERE);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(ConnectionSettings database, String sql) throws SQLException {
    try (Connection connection = TestServer.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path file() {
    return folder.resolve("backup.zip");
  }
}
