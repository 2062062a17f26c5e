package io.fairgap.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.connection.Transaction;
import io.fairgap.persistence.fixture.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private final ConnectionSettings settings = TestServer.emptyDatabase();

  @Test
  void anEmptyDatabaseGetsEveryTableAndOpensAgain() throws SQLException {
    Database.open(settings).close();

    Database.open(settings).close();

    assertThat(
            texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                    + " AND table_name <> 'flyway_schema_history' ORDER BY table_name"))
        .isEqualTo(
            List.of(
                "ageing",
                "agent_decisions",
                "chart_progress",
                "event_journal",
                "event_tag",
                "holdings",
                "indicators",
                "journal",
                "journal_audit",
                "journal_kind",
                "ohlcv_data",
                "pekko_projection_management",
                "pekko_projection_offset_store",
                "performance_curve",
                "performance_day",
                "performance_metrics",
                "performance_symbol",
                "performance_trail",
                "portfolio_snapshots",
                "round",
                "snapshot",
                "tracked_fvgs",
                "tracked_liquidity",
                "trades"));
  }

  @Test
  void moneyIsNumericAndTimesHaveAZone() throws SQLException {
    Database.open(settings).close();

    assertThat(
            texts(
                "SELECT DISTINCT data_type FROM information_schema.columns"
                    + " WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'"
                    + " AND data_type NOT IN ('text', 'character varying', 'boolean', 'bigint',"
                    + " 'integer', 'ARRAY', 'jsonb', 'bytea', 'interval') ORDER BY data_type"))
        .isEqualTo(List.of("character", "numeric", "timestamp with time zone"));
  }

  @Test
  void aNewerSchemaIsRefused() throws SQLException {
    Database.open(settings).close();
    run(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) VALUES"
            + " (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'fairgap', 1, TRUE)");

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageStartingWith(
            "The database "
                + settings.place()
                + " was written by a newer Fairgap: its schema is 900 and this one knows ")
        .hasMessageEndingWith("; use the newer program.");
  }

  @Test
  void aReaderLeavesTheSchemaAsItIsAndSaysWhatIsWrongWithIt() throws SQLException {
    String empty = readerIsTold();
    Database.open(settings).close();
    run("DELETE FROM flyway_schema_history WHERE version >= '005'");
    String older = readerIsTold();
    run(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) VALUES"
            + " (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'fairgap', 1, TRUE)");
    String newer = readerIsTold();

    assertThat(empty)
        .isEqualTo(
            "Nothing is recorded in " + settings.place() + "; ./fairgap run begins a record.");
    assertThat(older)
        .startsWith(
            "The database "
                + settings.place()
                + " was written by an older Fairgap: its schema is 004 and this one knows ")
        .endsWith("; start the node once with this one, which brings it up to date.");
    assertThat(newer).contains(" was written by a newer Fairgap: its schema is 900 ");
    assertThat(texts("SELECT version FROM flyway_schema_history WHERE version IS NOT NULL"))
        .containsExactly("001", "002", "003", "004", "900");
  }

  private String readerIsTold() {
    try (Database _ = Database.read(settings)) {
      return "";
    } catch (DatabaseFault fault) {
      return fault.sentence();
    }
  }

  @Test
  void aReaderTakesOneConnection() throws SQLException {
    Database.open(settings).close();
    try (Database database = Database.read(settings);
        Connection taken = database.repositories().getConnection()) {
      assertThat(taken.isValid(1)).isTrue();
      assertThat(
              texts(
                  "SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
                      + " AND application_name LIKE 'fairgap %'"))
          .containsExactly("fairgap readers");
    }
  }

  @Test
  void aChangedSchemaIsRefused() throws SQLException {
    Database.open(settings).close();
    run("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '001'");

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "The schema of "
                + settings.place()
                + " is not what this program made of it; restore a backup into an empty"
                + " database.");
  }

  @Test
  void aDatabaseOfSomebodyElseIsRefused() throws SQLException {
    run("CREATE TABLE somebody_else (id INTEGER)");

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "The database "
                + settings.place()
                + " holds tables of somebody else; give Fairgap an empty one.");
  }

  @Test
  void aWrongPasswordIsSaidWithoutRepeatingIt() {
    ConnectionSettings wrong = new ConnectionSettings(settings.url(), settings.user(), "hunter2");

    assertThatThrownBy(() -> Database.open(wrong))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "The database at "
                + settings.place()
                + " refuses user fairgap; check the user and the password.");
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/fairgap";

    assertThatThrownBy(() -> Database.open(new ConnectionSettings(url, "fairgap", "x")))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "The database at 127.0.0.1:"
                + port
                + "/fairgap cannot be reached; is the server running?");
  }

  @Test
  void aMissingDatabaseIsSaid() {
    ConnectionSettings missing =
        new ConnectionSettings(settings.url() + "_missing", settings.user(), settings.password());

    assertThatThrownBy(() -> Database.open(missing))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("The server of " + missing.place() + " has no such database; create it first.");
  }

  @Test
  void anOldServerIsRefused() {
    assertThatThrownBy(() -> Requirements.checkVersion(140_011, settings))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage(
            "The server at " + settings.place() + " is PostgreSQL 14; Fairgap needs 15 or newer.");
  }

  @Test
  void whatFailsInATransactionLeavesNothing() throws SQLException {
    try (Database database = Database.open(settings)) {
      assertThatThrownBy(() ->
              Transaction.run(
                  database.repositories(),
                  "writing twice",
                  connection -> {
                    try (Statement statement = connection.createStatement()) {
                      statement.execute("INSERT INTO round VALUES ('a', now(), 0, '0')");
                      return statement.execute("INSERT INTO round VALUES (NULL, now(), 0, '0')");
                    }
                  }))
          .isInstanceOf(DatabaseFault.class)
          .hasMessageStartingWith("Writing twice failed: null value in column \"account\"");
    }

    assertThat(texts("SELECT account FROM round")).isEmpty();
  }

  @Test
  void theServerEndsWhatTakesTooLong() throws SQLException {
    try (Database database = Database.open(settings);
        Connection repositories = database.repositories().getConnection();
        Connection projections = database.projections().getConnection()) {
      assertThat(List.of(limit(repositories), limit(projections))).isEqualTo(List.of("1min", "5s"));
      assertThat(List.of(repositories.getAutoCommit(), projections.getAutoCommit()))
          .isEqualTo(List.of(true, false));
    }
  }

  private static String limit(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW statement_timeout")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String query) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
