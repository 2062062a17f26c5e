package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.database.DatabaseLock;
import io.fairgap.persistence.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nodes on a PostgreSQL that is given with `--database`: one node has it at a time, and commands
/// read beside it.
class GivenDatabaseTest {
  @TempDir private static Path shared = Path.of("");

  @TempDir private Path folder = Path.of("");

  private static @Nullable EmbeddedServer started;

  @BeforeAll
  static void start() {
    started = EmbeddedServer.start(shared.resolve("postgres"));
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static EmbeddedServer server() {
    return Objects.requireNonNull(started, "started before all tests");
  }

  @Test
  void aRecordInAGivenDatabaseIsThatOfTheNodesOwn() {
    String url = emptyDatabase("whole");
    Path home = folder.resolve("home");
    Path own = folder.resolve("own");
    PlayedSample.into(own);

    Said run =
        Said.of(
            "run",
            "--home",
            home,
            "--database",
            url,
            "--port",
            "0",
            "--speed",
            "max",
            "--until-end");
    Said status = Said.of("status", "--home", home, "--database", url);
    Said rebuilt = Said.of("rebuild", "--home", home, "--database", url);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(home.resolve("postgres")).doesNotExist();
    assertThat(
            List.of(
                Said.of("trades", "--home", home, "--database", url),
                Said.of("decisions", "--lines", "--home", home, "--database", url),
                Said.of("replay", "--verify", "--home", home, "--database", url)))
        .isEqualTo(
            List.of(
                Said.of("trades", "--home", own),
                Said.of("decisions", "--lines", "--home", own),
                Said.of("replay", "--verify", "--home", own)));
    assertThat(status.out()).startsWith("No node runs; this is its record.\n");
    assertThat(rebuilt.out()).contains("Equal: ");
  }

  @Test
  void aSecondNodeOnTheDatabaseOrTheFolderIsRefusedAndChangesNothing() throws Exception {
    String url = emptyDatabase("one_node");
    Path home = folder.resolve("home");
    try (DisturbedNode node = DisturbedNode.start(home, words(home, url, "50000"))) {
      long pid = node.child().process().pid();
      List<String> before = files(node.home());

      Said onDatabase = Said.of(words(folder.resolve("other"), url, "max"));
      Said onFolder = Said.of(words(home, emptyDatabase("another"), "max"));
      Said status = Said.of("status", "--home", home, "--database", url);
      Said elsewhere = Said.of("status", "--home", folder.resolve("other"), "--database", url);

      assertThat(List.of(onDatabase, onFolder))
          .isEqualTo(
              List.of(
                  Said.refused(
                      "Another Fairgap (process %d at 127.0.0.1) uses the database %s; stop it, or name another database with FAIRGAP_DATABASE."
                          .formatted(pid, ConnectionSettings.parse(url).place())),
                  Said.refused(
                      "Another Fairgap (process %d) uses the data folder %s; stop it, or name another folder with FAIRGAP_HOME."
                          .formatted(pid, home))));
      assertThat(files(node.home())).isEqualTo(before);
      assertThat(status.out()).startsWith("A node runs.\n").contains("  agents       11 kinds up");
      assertThat(elsewhere.out()).startsWith("A node runs.\n").doesNotContain("  agents ");
    }
  }

  @Test
  void aNodeKeepsTheDatabaseWhenItsConnectionsBreakAndLeavesItWhenItIsKilled() throws Exception {
    String url = emptyDatabase("broken");
    Path home = folder.resolve("home");
    int broken;
    Said second;
    try (DisturbedNode node = DisturbedNode.start(home, words(home, url, "5000"))) {
      broken = breakConnections(url);
      awaitNode(url);
      second = Said.of(words(folder.resolve("other"), url, "max"));
      node.awaitReadiness(200, "\"database\":\"up\"");
    }
    Said next = Said.of(words(home, url, "max"));

    assertThat(broken).isGreaterThan(10);
    assertThat(second.err()).startsWith("Another Fairgap (process ");
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(Said.of("replay", "--verify", "--home", home, "--database", url).out())
        .startsWith("Equal: ");
  }

  /// Another one waits in PostgreSQL's queue and gets the lock as soon as the connection breaks.
  @Test
  void aNodeWhoseDatabaseAnotherHasTakenMeanwhileEndsAndSaysWhose() throws Exception {
    String url = emptyDatabase("taken");
    Path home = folder.resolve("home");
    ConnectionSettings settings = ConnectionSettings.parse(url);
    try (DisturbedNode node = DisturbedNode.start(home, words(home, url, "5000"));
        Connection other =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = other.createStatement()) {
      statement.execute("SET application_name = 'fairgap node 4711 other'");
      // One command, as the lock is asked for in the moment in which it is let go of.
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE"
              + " 'fairgap node %' AND datname = current_database() AND pid <> pg_backend_pid();"
              + " SELECT pg_advisory_lock(1180789106, 1734438945)");

      assertThat(node.child().finish()).isEqualTo(1);
      assertThat(node.child().said())
          .contains(
              "Another Fairgap (process 4711 at 127.0.0.1) has taken the database %s while the"
                  .formatted(settings.place()));
    }
  }

  /// Returns when a node has the database, looking again and again.
  private static void awaitNode(String url) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (DatabaseLock.holder(ConnectionSettings.parse(url)).isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @Test
  void aReaderNeverMigratesARecordOfAnOlderProgram() throws SQLException {
    String url = emptyDatabase("older");
    Database.open(ConnectionSettings.parse(url)).close();
    execute(
        url,
        "DELETE FROM flyway_schema_history"
            + " WHERE version = (SELECT max(version) FROM flyway_schema_history)");

    Said trades = Said.of("trades", "--home", folder, "--database", url);

    assertThat(trades.code()).isEqualTo(2);
    assertThat(trades.err())
        .matches(
            Pattern.quote("The database " + ConnectionSettings.parse(url).place())
                + " was written by an older Fairgap: its schema is \\d+ and this one knows \\d+;"
                + " start the node once with this one, which brings it up to date\\.\n");
  }

  private static List<String> words(Path home, String url, String speed) {
    List<String> words = new ArrayList<>(DisturbedNode.words(new Home(home), speed));
    words.addAll(List.of("--database", url));
    return words;
  }

  /// What a node says of itself in its folder.
  private static List<String> files(Home home) throws Exception {
    return List.of(
        Files.readString(home.address()),
        Files.readString(home.identity()),
        Files.readString(home.controlToken()));
  }

  private static String emptyDatabase(String name) {
    String url = url("fairgap");
    try {
      execute(url, "CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return url(name);
  }

  private static String url(String name) {
    ConnectionSettings settings = server().settings();
    String place = settings.place();
    return "postgresql://%s:%s@%s/%s"
        .formatted(
            settings.user(), settings.password(), place.substring(0, place.indexOf('/')), name);
  }

  /// @return how many of the node's there were
  private static int breakConnections(String url) {
    Query<Boolean> end =
        new Query<>(
            "ending connections",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            row -> row.getBoolean(1));
    try (Database database = Database.read(ConnectionSettings.parse(url))) {
      return end.list(database.repositories()).size();
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    ConnectionSettings settings = ConnectionSettings.parse(url);
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
