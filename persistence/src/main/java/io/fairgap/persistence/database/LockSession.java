package io.fairgap.persistence.database;

import io.fairgap.persistence.connection.ConnectionSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A connection that can hold the lock of a whole database, and see who else does.
final class LockSession implements AutoCloseable {
  /// The two numbers of the lock: a name that nobody else is likely to use.
  private static final ByteBuffer NAME =
      ByteBuffer.wrap("Fairgap!".getBytes(StandardCharsets.US_ASCII));

  private static final int FIRST = NAME.getInt(0);
  private static final int SECOND = NAME.getInt(Integer.BYTES);

  private static final String TRY = "SELECT pg_try_advisory_lock(%d, %d)".formatted(FIRST, SECOND);

  /// `objsubid` 2 is PostgreSQL's mark of a lock of two numbers.
  private static final String HOLDERS =
      """
      SELECT l.pid, coalesce(a.application_name, '') AS name,
        coalesce(' at ' || host(a.client_addr), '') AS place
      FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted
        AND l.classid = %d AND l.objid = %d AND l.objsubid = 2
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """
          .formatted(FIRST, SECOND);

  /// The server forgets a machine that went away without a word after half a minute, and never ends
  /// a session because it is idle.
  private static final String OPTIONS =
      "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4"
          + " -c idle_session_timeout=0";

  private static final int ANSWER_SECONDS = 5;

  private final Connection connection;

  private LockSession(Connection connection) {
    this.connection = connection;
  }

  /// @param name by which others see it
  static LockSession open(ConnectionSettings settings, String name) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("options", OPTIONS);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", Integer.toString(ANSWER_SECONDS));
    properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
    return new LockSession(DriverManager.getConnection(settings.url(), properties));
  }

  /// Whether it holds the lock from now on.
  boolean isTaken() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TRY)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /// Whether the server still answers it: as long as it does, it holds what it took.
  boolean isAlive() {
    try {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  List<LockHolder> holders() throws SQLException {
    List<LockHolder> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HOLDERS)) {
      while (rows.next()) {
        found.add(
            new LockHolder(rows.getInt("pid"), rows.getString("name"), rows.getString("place")));
      }
    }
    return found;
  }

  /// Ends another session of this role.
  void end(LockHolder other) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_terminate_backend(?)")) {
      statement.setInt(1, other.pid());
      statement.execute();
    }
  }

  /// Never fails: a connection that is broken already has let go of everything.
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // It is gone either way.
    }
  }
}
