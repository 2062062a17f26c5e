package io.fairgap.persistence.chart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as columns, which one statement takes as arrays: thousands of rows cost one way to the
/// server.
final class Rows {
  private final String[] types;
  private final List<List<@Nullable String>> columns;

  /// @param types of the columns
  Rows(String... types) {
    this.types = types;
    columns = Arrays.stream(types).<List<@Nullable String>>map(_ -> new ArrayList<>()).toList();
  }

  /// @param values written as the server reads them, by their `toString`
  void add(@Nullable Object... values) {
    for (int i = 0; i < types.length; i++) {
      Object value = values[i];
      columns.get(i).add(value == null ? null : value.toString());
    }
  }

  boolean isEmpty() {
    return columns.getFirst().isEmpty();
  }

  /// @param sql with a `?` for each of `first` and then for each column
  void run(Connection connection, String sql, Object... first) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (Object value : first) {
        statement.setObject(at++, value);
      }
      for (int i = 0; i < types.length; i++) {
        statement.setArray(at++, connection.createArrayOf(types[i], columns.get(i).toArray()));
      }
      statement.executeUpdate();
    }
  }
}
