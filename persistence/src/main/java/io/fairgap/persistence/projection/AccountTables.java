package io.fairgap.persistence.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables that tell of accounts, as a function of their rounds.
///
/// Writing the same rounds again changes nothing, and the rows do not depend on how the rounds were
/// cut into groups. Tables are named without their schema, so that a rebuild writes its own.
final class AccountTables {
  /// In the order in which they are written, which is the order in which to lock them.
  static final List<String> NAMES =
      List.of(
          "round",
          "agent_decisions",
          "trades",
          "holdings",
          "portfolio_snapshots",
          "journal",
          "performance_trail",
          "performance_symbol",
          "performance_curve",
          "performance_day",
          "performance_metrics");

  private AccountTables() {}

  /// @param rounds of any accounts, those of one in order of time
  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    if (rounds.isEmpty()) {
      return;
    }
    RoundWriter.write(connection, rounds);
    DecisionWriter.write(connection, rounds);
    TradeWriter.write(connection, rounds);
    HoldingWriter.write(connection, rounds);
    SnapshotWriter.write(connection, rounds);
    BookWriter.write(connection, rounds);
    PerformanceWriter.write(connection, rounds);
  }
}
