package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node whose record cannot be read any more does not start, says why in a sentence, and changes
/// nothing: when the damage is undone it goes on.
class DamagedRecordTest {
  private static final String FIRST_CANDLES =
      " WHERE persistence_id = 'symbol|BTCUSD' AND sequence_number = 1";
  private static final String LAST_CANDLES =
      " WHERE (persistence_id, sequence_number) = (SELECT 'symbol|BTCUSD', max(sequence_number)"
          + " FROM event_journal WHERE persistence_id = 'symbol|BTCUSD')";
  private static final String END =
      " Use the program that wrote it, or restore a backup into an empty folder.\n";

  @TempDir private static Path folder = Path.of("");

  private static Path home = Path.of("");

  @BeforeAll
  static void playTheSample() {
    home = folder.resolve("home");
    PlayedSample.into(home);
    run("DELETE FROM snapshot");
  }

  @Test
  void bytesThatWereOverwrittenAreNamed() {
    run("CREATE TABLE kept AS SELECT event_payload FROM event_journal" + FIRST_CANDLES);
    run("UPDATE event_journal SET event_payload = '\\x00ff00'" + FIRST_CANDLES);

    Said damaged = start();
    run(
        "UPDATE event_journal SET event_payload = (SELECT event_payload FROM kept)"
            + FIRST_CANDLES);
    run("DROP TABLE kept");

    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err())
        .startsWith(
            "Event 1 of symbol|BTCUSD cannot be read, so nothing is traded: a record named"
                + " 'symbol-event' cannot be read: ")
        .endsWith(END);
    assertThat(start().code()).isZero();
  }

  @Test
  void anEventOfAnUnknownNameIsNamed() {
    assertThat(startWithManifest("prophecy"))
        .isEqualTo(
            new Said(
                2,
                "",
                "Event 1 of symbol|BTCUSD cannot be read, so nothing is traded: this version does"
                    + " not know records named 'prophecy'; a newer one may have written it."
                    + END));
  }

  @Test
  void anEventOfANewerFormatIsNamed() {
    assertThat(startWithManifest("symbol-event#2"))
        .isEqualTo(
            new Said(
                2,
                "",
                "Event 1 of symbol|BTCUSD cannot be read, so nothing is traded: this version does"
                    + " not know format 'symbol-event#2'; a newer one may have written it."
                    + END));
  }

  @Test
  void lastEventsThatAreGoneAreMissed() {
    run("CREATE TABLE kept AS SELECT * FROM event_journal" + LAST_CANDLES);
    run("DELETE FROM event_journal" + LAST_CANDLES);

    Said damaged = start();
    run("INSERT INTO event_journal SELECT * FROM kept");
    run("DROP TABLE kept");

    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err())
        .containsPattern(
            "^The journal has lost events, so nothing is traded: symbol\\|BTCUSD ends at event"
                + " \\d+, and its chart is of event \\d+.*\\."
                + " Restore a backup into an empty folder\\.\n$");
    assertThat(start().code()).isZero();
  }

  @Test
  void anEventThatIsGoneIsFoundByVerifying() {
    run("CREATE TABLE kept AS SELECT * FROM event_journal" + FIRST_CANDLES);
    run("DELETE FROM event_journal" + FIRST_CANDLES);

    Said damaged = Said.of("replay", "--verify", "--home", home);
    run("INSERT INTO event_journal SELECT * FROM kept");
    run("DROP TABLE kept");

    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err())
        .containsPattern(
            "^The journal has lost events, so nothing is verified: symbol\\|BTCUSD lacks 1 of its"
                + " first \\d+ events\\. Restore a backup into an empty folder\\.\n$");
    assertThat(Said.of("replay", "--verify", "--home", home).code()).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Said refused = Said.of("run", "--home", file, "--port", "0", "--until-end");

    assertThat(refused)
        .isEqualTo(
            new Said(
                2, "", file + " is a file; name another folder with --home or FAIRGAP_HOME.\n"));
  }

  private static Said startWithManifest(String manifest) {
    run("UPDATE event_journal SET event_ser_manifest = '" + manifest + "'" + FIRST_CANDLES);
    Said damaged = start();
    run("UPDATE event_journal SET event_ser_manifest = 'symbol-event'" + FIRST_CANDLES);
    assertThat(start().code()).isZero();
    return damaged;
  }

  private static Said start() {
    return Said.of("run", "--home", home, "--port", "0", "--speed", "max", "--until-end");
  }

  private static void run(String sql) {
    try (RecordDatabase record = RecordDatabase.open(new Home(home), null)) {
      run(record.database().repositories(), sql);
    }
  }

  private static void run(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
