package io.fairgap.persistence.database;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a database has TimescaleDB, switched on where we may.
final class Timescale {
  private static final Logger LOG = LoggerFactory.getLogger(Timescale.class);

  static final String PRESENT = "present";
  static final String ABSENT = "absent";

  /// The extension works only where the server loads it as it starts. Who may not see that setting
  /// finds no row, where `current_setting` would fail. A database that holds tables and is none of
  /// ours is left as it is.
  private static final String STATE =
      """
      SELECT CASE
        WHEN EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN 'present'
        WHEN EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema())
          AND to_regclass('flyway_schema_history') IS NULL THEN 'absent'
        WHEN EXISTS (SELECT FROM pg_available_extensions WHERE name = 'timescaledb')
          AND EXISTS (
            SELECT FROM pg_settings
            WHERE name = 'shared_preload_libraries' AND setting LIKE '%timescaledb%')
          THEN 'possible'
        ELSE 'absent'
      END
      """;

  private Timescale() {}

  /// @return [#PRESENT] or [#ABSENT]
  static String of(ConnectionSettings settings) {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      String state = state(statement);
      return state.equals("possible") ? switchedOn(statement, settings) : state;
    } catch (SQLException e) {
      throw DatabaseFault.during("looking for TimescaleDB", e);
    }
  }

  private static String state(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(STATE)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String switchedOn(Statement statement, ConnectionSettings settings) {
    try {
      statement.execute("CREATE EXTENSION IF NOT EXISTS timescaledb");
      return PRESENT;
    } catch (SQLException e) {
      LOG.warn(
          "The server of {} has TimescaleDB and does not let {} use it, so tables stay plain: {}",
          settings.place(),
          settings.user(),
          e.getMessage());
      return ABSENT;
    }
  }
}
