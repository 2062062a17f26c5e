package io.fairgap.persistence.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  /// Lets the statements of the transaction that a connection is in take as long as they need.
  static void withoutLimits(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = 0");
      statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
    }
  }

  /// Lets all statements of a transaction that has just begun see the same rows, whatever others
  /// write meanwhile.
  static void asOfOneInstant(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
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
