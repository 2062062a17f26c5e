package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.Query;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The bytes of events, for those who try whether they can be read.
public final class StoredEvents {
  private final DataSource source;

  public StoredEvents(DataSource source) {
    this.source = source;
  }

  /// An event as it lies there.
  ///
  /// @param serializer number of the serializer that wrote it
  /// @param manifest under which that wrote it
  public record Stored(
      String persistenceId, long number, int serializer, String manifest, ByteBuffer payload) {}

  // One of each kind, however old, and what entities fold as they start: the bytes of the others
  // are not even fetched.
  private static final Query<Stored> NEEDED =
      new Query<>(
          "reading events",
          """
          WITH one_of_each AS (
            SELECT min(ordering) AS ordering
            FROM event_journal
            WHERE NOT deleted
            GROUP BY event_ser_id, event_ser_manifest),
          shot AS (
            SELECT persistence_id, max(sequence_number) AS number
            FROM snapshot
            GROUP BY persistence_id)
          SELECT event.persistence_id, event.sequence_number, event.event_ser_id,
            event.event_ser_manifest, event.event_payload
          FROM event_journal event
          LEFT JOIN shot ON shot.persistence_id = event.persistence_id
          WHERE NOT event.deleted
            AND (event.sequence_number > coalesce(shot.number, 0)
              OR event.ordering IN (SELECT ordering FROM one_of_each))
          ORDER BY event.ordering
          """,
          row ->
              new Stored(
                  row.getString("persistence_id"),
                  row.getLong("sequence_number"),
                  row.getInt("event_ser_id"),
                  row.getString("event_ser_manifest"),
                  ByteBuffer.wrap(row.getBytes("event_payload"))));

  /// Those that a start will read: of every entity what came after its last snapshot, and at least
  /// one of every kind, in the order in which they were recorded.
  ///
  /// @return how many there were
  public long needed(Consumer<Stored> taker) {
    return NEEDED.each(source, taker);
  }
}
