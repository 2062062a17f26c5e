package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.Transaction;
import java.sql.PreparedStatement;
import javax.sql.DataSource;

/// Snapshots that no entity will start from any more.
///
/// Entities take them and never delete one, as that would be one more thing for the journal's
/// connections to do. The newest and the one before it stay; events are never touched.
public final class OldSnapshots {
  private static final int KEPT = 2;

  private final DataSource source;

  public OldSnapshots(DataSource source) {
    this.source = source;
  }

  /// Deletes them, beside a node that may run.
  ///
  /// @return how many there were
  /// @throws io.fairgap.persistence.connection.DatabaseFault when the database refuses
  public int delete() {
    String delete =
        """
        DELETE FROM snapshot old
        USING (
          SELECT persistence_id, sequence_number,
            row_number() OVER (
              PARTITION BY persistence_id
              ORDER BY sequence_number DESC) AS place
          FROM snapshot) ranked
        WHERE ranked.place > ?
          AND old.persistence_id = ranked.persistence_id
          AND old.sequence_number = ranked.sequence_number
        """;
    return Transaction.run(
        source,
        "deleting old snapshots",
        connection -> {
          Transaction.withoutLimits(connection);
          try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setInt(1, KEPT);
            return statement.executeUpdate();
          }
        });
  }
}
