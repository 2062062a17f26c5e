package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Rows of `round`.
final class RoundWriter {
  private RoundWriter() {}

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    String upsert =
        """
        INSERT INTO round (account, closed_at, decisions, hash)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (account, closed_at) DO UPDATE
        SET (decisions, hash) = (EXCLUDED.decisions, EXCLUDED.hash)
        """;
    try (Batch batch = new Batch(connection, upsert)) {
      for (AccountRound one : rounds) {
        // The line that closes a round with decisions is its hash.
        int decisions = Math.max(0, one.round().lines().size() - 1);
        batch.add(
            one.account(), Times.column(one.round().closeTime()), decisions, one.round().hash());
      }
      batch.run();
    }
  }
}
