package io.fairgap.persistence.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Work on one connection that is stored as a whole or not at all.
///
/// @param <T> what the work gives
@FunctionalInterface
public interface Transaction<T> {
  T on(Connection connection) throws SQLException;

  /// Runs `work` in a transaction of its own.
  ///
  /// @param doing what it is for, as it shall stand in a message: "storing candles"
  /// @throws DatabaseFault when the database refuses; nothing is stored then
  static <T> T run(DataSource source, String doing, Transaction<T> work) {
    try (Connection connection = source.getConnection()) {
      return within(connection, work);
    } catch (SQLException e) {
      throw DatabaseFault.during(doing, e);
    }
  }

  /// Auto-commit is left off: a pool sets it anew for whoever comes next, and others close the
  /// connection.
  private static <T> T within(Connection connection, Transaction<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      undo(connection, e);
      throw e;
    }
  }

  private static void undo(Connection connection, Exception why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }
}
