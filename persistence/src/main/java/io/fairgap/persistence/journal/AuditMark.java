package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// How far the journal was counted and found whole, in `journal_audit`, and the first event of each
/// kind up to there, in `journal_kind`.
///
/// @param ordering the last number in the journal's order that was counted; 0 for none
record AuditMark(long ordering) {
  private static final Query<Long> STORED =
      new Query<>(
          "auditing the journal",
          "SELECT coalesce(max(ordering), 0) FROM journal_audit",
          row -> row.getLong(1));

  static AuditMark of(Connection connection) throws SQLException {
    return new AuditMark(STORED.list(connection).getFirst());
  }

  /// Stores that all of the journal is counted.
  void move(Connection connection) throws SQLException {
    String kinds =
        """
        INSERT INTO journal_kind (event_ser_id, event_ser_manifest, ordering)
        SELECT event_ser_id, event_ser_manifest, min(ordering)
        FROM event_journal
        WHERE ordering > ? AND NOT deleted
        GROUP BY event_ser_id, event_ser_manifest
        ON CONFLICT (event_ser_id, event_ser_manifest) DO NOTHING
        """;
    String end =
        """
        INSERT INTO journal_audit (ordering)
        SELECT max(ordering)
        FROM event_journal
        WHERE ordering > ?
        HAVING max(ordering) IS NOT NULL
        ON CONFLICT (one_row) DO UPDATE
        SET ordering = EXCLUDED.ordering
        """;
    run(connection, kinds);
    run(connection, end);
  }

  private void run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, ordering);
      statement.executeUpdate();
    }
  }
}
