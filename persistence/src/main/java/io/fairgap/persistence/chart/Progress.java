package io.fairgap.persistence.chart;

import io.fairgap.trading.state.CoreState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// How far a symbol's rows go, in `chart_progress`.
///
/// @param settings fingerprint of the chart that they are of
/// @param number of the last event that is in them
/// @param stateNumber of the last event that is in `state`; 0 when there is none
record Progress(String settings, long number, long stateNumber, CoreState state) {
  private static final CoreState NONE = CoreState.of(new long[0], List.of());

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
                    StateBytes.read(row.getBytes("state"))))
            : Optional.empty();
      }
    }
  }

  /// Where a fold is.
  static Progress at(ChartFold fold) {
    CoreState state = fold.state();
    return new Progress(
        fold.chart().fingerprint(),
        fold.number(),
        state == null ? 0 : fold.number(),
        state == null ? NONE : state);
  }

  /// Stores a symbol's first.
  void begin(Connection connection, String symbol) throws SQLException {
    String insert =
        """
        INSERT INTO chart_progress (symbol, settings, number, state_number, state)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (symbol) DO NOTHING
        """;
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, symbol);
      statement.setString(2, settings);
      statement.setLong(3, number);
      statement.setLong(4, stateNumber);
      statement.setBytes(5, StateBytes.of(state));
      requireOne(statement.executeUpdate(), symbol);
    }
  }

  /// Stores that a fold has come from event `before` to where it is, now and then with its state.
  static void move(Connection connection, long before, ChartFold fold) throws SQLException {
    String update =
        """
        UPDATE chart_progress
        SET number = ?
        WHERE symbol = ? AND settings = ? AND number = ?
        """;
    String symbol = fold.chart().symbol();
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setLong(1, fold.number());
      statement.setString(2, symbol);
      statement.setString(3, fold.chart().fingerprint());
      statement.setLong(4, before);
      requireOne(statement.executeUpdate(), symbol);
    }
    if (fold.isStateDue()) {
      keep(connection, fold);
    }
  }

  /// Stores the state of a fold that is as far as the rows are.
  static void keep(Connection connection, ChartFold fold) throws SQLException {
    CoreState state = fold.state();
    if (state == null) {
      return;
    }
    String update =
        """
        UPDATE chart_progress
        SET (settings, state_number, state) = (?, number, ?)
        WHERE symbol = ? AND number = ?
        """;
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setString(1, fold.chart().fingerprint());
      statement.setBytes(2, StateBytes.of(state));
      statement.setString(3, fold.chart().symbol());
      statement.setLong(4, fold.number());
      requireOne(statement.executeUpdate(), fold.chart().symbol());
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
  private static void requireOne(int rows, String symbol) {
    if (rows != 1) {
      throw new IllegalStateException("somebody else keeps the chart of " + symbol + ", too");
    }
  }
}
