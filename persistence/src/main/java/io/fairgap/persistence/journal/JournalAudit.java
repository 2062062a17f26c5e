package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Transaction;
import java.sql.Connection;
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
/// as nothing is deleted. So a gap means damage, and a node that finds one must not trade. Neither
/// must one whose last events are gone, which shows in what was made of them.
///
/// A count sees the journal as of one instant, however long it takes.
public final class JournalAudit {
  private static final String DOING = "auditing the journal";

  private final DataSource source;

  public JournalAudit(DataSource source) {
    this.source = source;
  }

  /// What a count gave.
  ///
  /// @param entities how many persistence ids have events in what was counted
  /// @param events how many that are
  /// @param damages gaps in order of their ids, then ends that were lost; empty for a sound journal
  public record Findings(long entities, long events, List<Damage> damages) {
    public Findings {
      damages = List.copyOf(damages);
    }

    public boolean isSound() {
      return damages.isEmpty();
    }
  }

  /// Counts every entity's events from the first.
  public Findings run() {
    return unhurried(connection -> count(connection, 0));
  }

  /// Counts what came since the last such count that found the journal sound, all of it when there
  /// was none, and remembers how far it came if that is sound, too. What entities fold as they
  /// start, from their last snapshots on, is counted each time. Nobody may write meanwhile.
  public Findings goOn() {
    return unhurried(connection -> {
      AuditMark mark = AuditMark.of(connection);
      Findings findings = count(connection, mark.ordering());
      if (findings.isSound()) {
        mark.move(connection);
      }
      return findings;
    });
  }

  private Findings unhurried(Transaction<Findings> count) {
    return Transaction.run(
        source,
        DOING,
        connection -> {
          Transaction.asOfOneInstant(connection);
          Transaction.withoutLimits(connection);
          return count.on(connection);
        });
  }

  private static Findings count(Connection connection, long after) throws SQLException {
    List<Counted> rows = COUNTS.list(connection, after);
    SortedMap<String, Damage> gaps = new TreeMap<>();
    if (after > 0) {
      TAIL_GAPS.each(connection, entity -> gaps.put(entity.persistenceId(), entity.gap()));
    }
    rows.subList(1, rows.size()).forEach(entity -> gaps.put(entity.persistenceId(), entity.gap()));
    List<Damage> damages = new ArrayList<>(gaps.values());
    LOST_TAILS.each(connection, damages::add);
    LOST_ENDS.each(connection, damages::add);
    Counted totals = rows.getFirst();
    return new Findings(totals.number(), totals.events(), damages);
  }

  /// A row of a count: first the totals, then an entity for each gap.
  ///
  /// @param number the highest of an entity's events; how many entities there are in the totals
  private record Counted(String persistenceId, long number, long events, long missing) {
    static Counted of(ResultSet row) throws SQLException {
      return new Counted(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    Damage gap() {
      return new Damage.Gap(persistenceId, number, missing);
    }
  }

  // Deleted rows stay in the table with a mark, hence the filter. Grouping happens in the server,
  // which sends one row per entity that is wrong and one for the totals. What lies before the first
  // event that is counted was counted before, so only the one directly before it must be there.
  private static final Query<Counted> COUNTS =
      new Query<>(
          DOING,
          """
          WITH fresh AS (
            SELECT
              persistence_id,
              min(sequence_number) AS first,
              max(sequence_number) AS highest,
              count(*) FILTER (WHERE NOT deleted AND sequence_number >= 1) AS events
            FROM event_journal
            WHERE ordering > ?
            GROUP BY persistence_id),
          entity AS (
            SELECT persistence_id, highest, events, highest - events - coalesce((
              SELECT max(sequence_number)
              FROM event_journal known
              WHERE known.persistence_id = fresh.persistence_id
                AND known.sequence_number < fresh.first
                AND NOT known.deleted), 0) AS missing
            FROM fresh)
          SELECT persistence_id, number, events, missing
          FROM (
            SELECT '' AS persistence_id, count(*) AS number,
              coalesce(sum(events), 0)::bigint AS events, 0 AS missing
            FROM entity
            UNION ALL
            SELECT persistence_id, highest, events, missing FROM entity WHERE missing <> 0) found
          ORDER BY persistence_id <> ''
          """,
          Counted::of);

  private static final Query<Counted> TAIL_GAPS =
      new Query<>(
          DOING,
          """
          WITH RECURSIVE %s
          SELECT shot.persistence_id, tail.highest, tail.events,
            tail.highest - shot.number - tail.events
          FROM shot
          CROSS JOIN LATERAL (
            SELECT max(sequence_number) AS highest, count(*) FILTER (WHERE NOT deleted) AS events
            FROM event_journal event
            WHERE event.persistence_id = shot.persistence_id
              AND event.sequence_number > shot.number) tail
          WHERE tail.highest - shot.number <> tail.events
          """
              .formatted(Shot.OF_EACH),
          Counted::of);

  private static final Query<Damage> LOST_TAILS =
      new Query<>(
          DOING,
          """
          WITH made AS (
            SELECT persistence_id, 'snapshot' AS witness, max(sequence_number) AS number
            FROM snapshot
            GROUP BY persistence_id
            UNION ALL
            SELECT 'symbol|' || symbol, 'chart', number FROM chart_progress)
          SELECT made.persistence_id, stored.highest, made.witness, made.number
          FROM made
          CROSS JOIN LATERAL (
            SELECT coalesce(max(sequence_number), 0) AS highest
            FROM event_journal event
            WHERE event.persistence_id = made.persistence_id) stored
          WHERE made.number > stored.highest
          ORDER BY made.persistence_id COLLATE "C", made.witness
          """,
          row ->
              new Damage.LostTail(
                  row.getString(1), row.getLong(2), row.getString(3), row.getLong(4)));

  private static final Query<Damage> LOST_ENDS =
      new Query<>(
          DOING,
          """
          WITH reading AS (
            SELECT 'the projection ' || projection_name AS reader,
              CASE manifest WHEN 'SEQ' THEN current_offset::bigint END AS number
            FROM pekko_projection_offset_store
            UNION ALL
            SELECT 'an earlier count', ordering FROM journal_audit)
          SELECT stored.highest, reading.reader, reading.number
          FROM reading
          CROSS JOIN (SELECT coalesce(max(ordering), 0) AS highest FROM event_journal) stored
          WHERE reading.number > stored.highest
          ORDER BY reading.reader COLLATE "C"
          """,
          row -> new Damage.LostEnd(row.getLong(1), row.getString(2), row.getLong(3)));

  /// The highest sequence number stored for an entity; empty when it has no event.
  public OptionalLong highest(String persistenceId) {
    return HIGHEST.list(source, persistenceId).stream().mapToLong(Long::longValue).findFirst();
  }

  private static final Query<Long> HIGHEST =
      new Query<>(
          DOING,
          """
          SELECT max(sequence_number)
          FROM event_journal
          WHERE persistence_id = ?
          HAVING max(sequence_number) IS NOT NULL
          """,
          row -> row.getLong(1));

  /// How many events each entity of a kind has, by its whole persistence id, sorted.
  ///
  /// @param kind the first part of the persistence id
  public SortedMap<String, Long> events(String kind) {
    SortedMap<String, Long> events = new TreeMap<>();
    EVENTS.each(source, count -> events.put(count.persistenceId(), count.events()), kind + "|%");
    return events;
  }

  private static final Query<Counted> EVENTS =
      new Query<>(
          DOING,
          """
          SELECT persistence_id, max(sequence_number), count(*), 0
          FROM event_journal
          WHERE persistence_id LIKE ?
          GROUP BY persistence_id
          """,
          Counted::of);
}
