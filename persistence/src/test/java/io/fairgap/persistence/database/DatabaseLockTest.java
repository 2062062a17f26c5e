package io.fairgap.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class DatabaseLockTest {
  private static final String BREAK =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND application_name LIKE 'fairgap node %'";

  /// The lock's name in two numbers: the bytes of `Fair` and of `gap!`.
  private static final String WAIT = "SELECT pg_advisory_lock(1180789106, 1734438945)";

  private final ConnectionSettings settings = TestServer.emptyDatabase();

  @Test
  void aDatabaseServesOneNodeWhichOthersCanName() {
    Optional<String> before = DatabaseLock.holder(settings);
    try (DatabaseLock _ = DatabaseLock.take(settings, "ada");
        DatabaseLock elsewhere = DatabaseLock.take(TestServer.emptyDatabase(), "eve")) {
      assertThatThrownBy(() -> DatabaseLock.take(settings, "bob"))
          .isInstanceOf(DatabaseFault.class)
          .hasMessage(
              "Another Fairgap (process %d at 127.0.0.1) uses the database %s; stop it, or name another database with FAIRGAP_DATABASE.",
              ProcessHandle.current().pid(), settings.place());
      assertThat(DatabaseLock.holder(settings)).contains("ada");
      assertThat(elsewhere.lost()).isEmpty();
    }

    assertThat(before).isEmpty();
    DatabaseLock.take(settings, "bob").close();
    assertThat(DatabaseLock.holder(settings)).isEmpty();
  }

  @Test
  void aLockWhoseConnectionBreaksIsTakenAgain() throws Exception {
    try (DatabaseLock lock = DatabaseLock.take(settings, "ada")) {
      run(BREAK);
      Optional<String> broken = DatabaseLock.holder(settings);
      await(() -> DatabaseLock.holder(settings).isPresent());
      await(() -> lock.trouble().isEmpty());

      assertThat(broken).isEmpty();
      assertThat(DatabaseLock.holder(settings)).contains("ada");
      assertThat(lock.lost()).isEmpty();
    }
  }

  /// A server may keep the session of a connection that broke on its way.
  @Test
  void aSessionOfItsOwnThatTheServerStillKeepsIsEnded() throws Exception {
    try (LockSession kept = LockSession.open(settings, LockHolder.session("ada"));
        LockSession lately = LockSession.open(settings, LockHolder.session("ada"))) {
      assertThat(kept.isTaken()).isTrue();

      assertThat(lately.isTaken()).isFalse();
      lately.end(lately.holders().getFirst());

      await(() -> !kept.isAlive());
      assertThat(lately.isTaken()).isTrue();
    }
  }

  @Test
  void aNodeThatCameInBetweenHasTheDatabase() throws Exception {
    try (DatabaseLock lock = DatabaseLock.take(settings, "ada");
        Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      // Waiting in the queue, it gets the lock in the very moment in which the other loses it.
      statement.execute("SET application_name = 'fairgap node 4711 bob'");
      Thread waiting = Thread.ofPlatform().start(() -> execute(statement, WAIT));
      await(this::isWaitedFor);
      run(BREAK.replace("node %", "node % ada"));
      waiting.join();
      await(() -> lock.lost().isPresent());

      assertThat(lock.lost())
          .contains(
              "Another Fairgap (process 4711 at 127.0.0.1) has taken the database "
                  + settings.place()
                  + " while the connection of this node was broken; nothing more is traded here.");
      assertThat(DatabaseLock.holder(settings)).contains("bob");
    }
  }

  private boolean isWaitedFor() {
    String waiting =
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(waiting)) {
      rows.next();
      return rows.getInt(1) == 1;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(BooleanSupplier isSo) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
