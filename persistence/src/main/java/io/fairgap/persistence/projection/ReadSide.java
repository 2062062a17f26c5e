package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Query;
import java.util.Collection;
import javax.sql.DataSource;

/// How far the read tables are behind the journal.
public final class ReadSide {
  private static final Query<Lag> LAG =
      new Query<>(
          "measuring how far the read tables are behind",
          """
          WITH seen AS (
            SELECT coalesce(max(current_offset::bigint), 0) AS last
            FROM pekko_projection_offset_store
            WHERE projection_name = ? AND projection_key = ?)
          SELECT
            coalesce((SELECT max(event_id) FROM event_tag WHERE tag = ?), 0) AS highest,
            seen.last,
            (SELECT count(*) FROM event_tag WHERE tag = ? AND event_id > seen.last) AS waiting
          FROM seen
          """,
          row -> new Lag(row.getLong("highest"), row.getLong("last"), row.getLong("waiting")));

  /// Sequence numbers of an entity have no gaps, so they count its events.
  private static final Query<Long> CHARTS =
      new Query<>(
          "measuring how far the charts are behind",
          """
          SELECT coalesce(sum(highest - coalesce(progress.number, 0)), 0)
          FROM (
            SELECT symbol, (
              SELECT max(sequence_number)
              FROM event_journal
              WHERE persistence_id = 'symbol|' || symbol) AS highest
            FROM unnest(?::text[]) AS symbol) journal
          LEFT JOIN chart_progress progress USING (symbol)
          """,
          row -> row.getLong(1));

  private final DataSource source;

  public ReadSide(DataSource source) {
    this.source = source;
  }

  /// @param highest number in the journal's order of the last round of any account; 0 without one
  /// @param read number of the last round in the read tables; 0 without one
  /// @param waiting how many rounds lie between
  public record Lag(long highest, long read, long waiting) {
    public boolean isCurrent() {
      return waiting == 0;
    }
  }

  /// @throws io.fairgap.persistence.connection.DatabaseFault when the database refuses
  public Lag lag() {
    String name = Projections.ACCOUNT;
    return LAG.list(source, name, Projections.WHOLE, name, name).getFirst();
  }

  /// How many events of the trackers of these symbols are not in the tables of charts.
  public long chartEventsWaiting(Collection<String> symbols) {
    return CHARTS.list(source, (Object) symbols.toArray(String[]::new)).getFirst();
  }
}
