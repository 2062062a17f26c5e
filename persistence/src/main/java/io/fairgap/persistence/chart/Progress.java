package io.fairgap.persistence.chart;

import io.fairgap.trading.state.CoreState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a symbol's rows go, in `chart_progress`.
///
/// @param settings fingerprint of the chart that they are of
/// @param number of the last event that is in them
/// @param stateNumber of the last event that is in `state`
record Progress(String settings, long number, long stateNumber, byte[] state) {

  static Optional<Progress> of(Connection connection, String symbol) throws SQLException {
    String query =
        "SELECT settings, number, state_number, state FROM chart_progress WHERE symbol = ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, symbol);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Progress(
                    row.getString("settings"),
                    row.getLong("number"),
                    row.getLong("state_number"),
                    row.getBytes("state")))
            : Optional.empty();
      }
    }
  }

  /// A symbol's first.
  static void begin(Connection connection, ChartFold fold, CoreState state) throws SQLException {
    String insert =
        """
        INSERT INTO chart_progress (symbol, settings, number, state_number, state)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (symbol) DO NOTHING
        """;
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, fold.chart().symbol());
      statement.setString(2, fold.chart().fingerprint());
      statement.setLong(3, fold.number());
      statement.setLong(4, fold.number());
      statement.setBytes(5, StateBytes.of(state));
      requireOne(statement.executeUpdate(), fold);
    }
  }

  /// From event `before` to where a fold is.
  ///
  /// @param state null to leave the stored one
  static void move(Connection connection, long before, ChartFold fold, @Nullable CoreState state)
      throws SQLException {
    String update =
        """
        UPDATE chart_progress
        SET number = ?,
          state_number = CASE WHEN ?::bytea IS NULL THEN state_number ELSE ? END,
          state = coalesce(?::bytea, state)
        WHERE symbol = ? AND settings = ? AND number = ?
        """;
    byte[] bytes = state == null ? null : StateBytes.of(state);
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setLong(1, fold.number());
      statement.setBytes(2, bytes);
      statement.setLong(3, fold.number());
      statement.setBytes(4, bytes);
      statement.setString(5, fold.chart().symbol());
      statement.setString(6, fold.chart().fingerprint());
      statement.setLong(7, before);
      requireOne(statement.executeUpdate(), fold);
    }
  }

  static void forget(Connection connection, String symbol) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM chart_progress WHERE symbol = ?")) {
      statement.setString(1, symbol);
      statement.executeUpdate();
    }
  }

  /// Rows are written once because this holds: whoever comes second finds another number.
  private static void requireOne(int rows, ChartFold fold) {
    if (rows != 1) {
      throw new IllegalStateException(
          "somebody else keeps the chart of " + fold.chart().symbol() + ", too");
    }
  }
}
