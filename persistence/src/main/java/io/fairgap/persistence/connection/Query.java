package io.fairgap.persistence.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// A question to the database, whose rows come as values.
///
/// @param doing what it is for, as it shall stand in a message: "reading trades"
/// @param sql with a `?` for each argument
/// @param reader makes a value of a row
/// @param <T> of the values
public record Query<T>(String doing, String sql, Reader<T> reader) {
  private static final int PORTION = 1_000;

  /// Makes a value of the row on which a result stands.
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// All rows, in the order in which they came.
  ///
  /// @throws DatabaseFault when the database refuses
  public List<T> list(DataSource source, Object... arguments) {
    List<T> found = new ArrayList<>();
    each(source, found::add, arguments);
    return found;
  }

  /// Gives every row to `taker`; they come in portions, so that any number of them needs little
  /// memory.
  ///
  /// @return how many there were
  /// @throws DatabaseFault when the database refuses
  public long each(DataSource source, Consumer<T> taker, Object... arguments) {
    return Transaction.run(source, doing, connection -> each(connection, taker, arguments));
  }

  /// All rows, in a transaction that somebody has begun.
  public List<T> list(Connection connection, Object... arguments) throws SQLException {
    List<T> found = new ArrayList<>();
    each(connection, found::add, arguments);
    return found;
  }

  /// Gives every row to `taker`, in a transaction that somebody has begun.
  ///
  /// @return how many there were
  public long each(Connection connection, Consumer<? super T> taker, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.setFetchSize(PORTION);
      long count = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.accept(reader.read(rows));
          count++;
        }
      }
      return count;
    }
  }
}
