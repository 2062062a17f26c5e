package io.fairgap.persistence.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One statement for many rows, sent in one go.
final class Batch implements AutoCloseable {
  private final PreparedStatement statement;
  private boolean empty = true;

  Batch(Connection connection, String sql) throws SQLException {
    statement = connection.prepareStatement(sql);
  }

  /// @param values in the order of the statement's `?`; a list becomes an array of texts
  Batch add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1,
          values[i] instanceof List<?> texts
              ? statement.getConnection().createArrayOf("text", texts.toArray())
              : values[i]);
    }
    statement.addBatch();
    empty = false;
    return this;
  }

  void run() throws SQLException {
    if (!empty) {
      statement.executeBatch();
      empty = true;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
