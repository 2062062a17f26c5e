package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/// Counts the journal before a node trusts it.
///
/// pekko-persistence-jdbc 1.1.1 recovers an entity with a gap in its sequence numbers by silently
/// dropping the events behind it (apache/pekko-persistence-jdbc 516), and gaps never come from us,
/// as nothing is deleted. So a gap means damage, and a node that finds one must not trade.
public final class JournalAudit {
  private static final String DOING = "auditing the journal";

  private final DataSource source;

  public JournalAudit(DataSource source) {
    this.source = source;
  }

  /// What a whole journal's count gave.
  ///
  /// @param entities how many persistence ids there are
  /// @param events how many events they have
  /// @param gaps those that lack some, in order of their ids; empty for a sound journal
  public record Findings(long entities, long events, List<Gap> gaps) {
    public Findings {
      gaps = List.copyOf(gaps);
    }

    public boolean isSound() {
      return gaps.isEmpty();
    }
  }

  /// An entity of which events from 1 to its highest number are missing or marked as deleted.
  ///
  /// @param highest the highest sequence number stored
  /// @param missing how many of those up to it are not there
  public record Gap(String persistenceId, long highest, long missing) {}

  /// Counts every entity's events, in one snapshot of the database.
  public Findings run() {
    return Transaction.run(source, DOING, JournalAudit::count);
  }

  /// The highest sequence number stored for an entity, to compare with what it recovered; empty
  /// when it has no event.
  public OptionalLong highest(String persistenceId) {
    return Transaction.run(source, DOING, connection -> highest(connection, persistenceId));
  }

  /// How many events each entity of a kind has, by its whole persistence id, sorted.
  ///
  /// @param kind the first part of the persistence id
  public SortedMap<String, Long> events(String kind) {
    SortedMap<String, Long> events = new TreeMap<>();
    COUNTS.each(source, count -> events.put(count.persistenceId(), count.events()), kind + "|%");
    return events;
  }

  private record Count(String persistenceId, long events) {}

  private static final Query<Count> COUNTS =
      new Query<>(
          DOING,
          """
          SELECT persistence_id, count(*) AS events
          FROM event_journal
          WHERE persistence_id LIKE ?
          GROUP BY persistence_id
          """,
          row -> new Count(row.getString("persistence_id"), row.getLong("events")));

  private static Findings count(Connection connection) throws SQLException {
    // Deleted rows stay in the table with a mark, hence the filter. Grouping happens in the server,
    // which sends one row per entity that is wrong and one for the totals.
    String query =
        """
        WITH entity AS (
          SELECT
            persistence_id,
            max(sequence_number) AS highest,
            count(*) FILTER (WHERE NOT deleted AND sequence_number >= 1) AS events
          FROM event_journal
          GROUP BY persistence_id)
        SELECT persistence_id, highest, events
        FROM (
          SELECT NULL AS persistence_id, count(*) AS highest, coalesce(sum(events), 0) AS events
          FROM entity
          UNION ALL
          SELECT persistence_id, highest, events FROM entity WHERE highest <> events) found
        ORDER BY persistence_id COLLATE "C" NULLS FIRST
        """;
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      long entities = rows.getLong("highest");
      long events = rows.getLong("events");
      List<Gap> gaps = new ArrayList<>();
      while (rows.next()) {
        long highest = rows.getLong("highest");
        gaps.add(
            new Gap(rows.getString("persistence_id"), highest, highest - rows.getLong("events")));
      }
      return new Findings(entities, events, gaps);
    }
  }

  private static OptionalLong highest(Connection connection, String persistenceId)
      throws SQLException {
    String query = "SELECT max(sequence_number) FROM event_journal WHERE persistence_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, persistenceId);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        long highest = rows.getLong(1);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(highest);
      }
    }
  }
}
