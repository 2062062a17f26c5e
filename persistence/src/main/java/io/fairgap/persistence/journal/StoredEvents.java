package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Transaction;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The bytes of events, for those who try whether they can be read.
public final class StoredEvents {
  private static final String DOING = "reading events";

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

  // What entities fold as they start, and one of each kind, however old, as the audit noted it: the
  // bytes of the others are not even fetched.
  private static final Query<Stored> NEEDED =
      new Query<>(
          DOING,
          """
          WITH RECURSIVE %s,
          needed AS (
            SELECT event.ordering
            FROM shot
            JOIN event_journal event
              ON event.persistence_id = shot.persistence_id
                AND event.sequence_number > shot.number
            UNION
            SELECT ordering
            FROM journal_kind)
          SELECT event.persistence_id, event.sequence_number, event.event_ser_id,
            event.event_ser_manifest, event.event_payload
          FROM needed
          JOIN event_journal event USING (ordering)
          WHERE NOT event.deleted
          ORDER BY event.ordering
          """
              .formatted(Shot.OF_EACH),
          row ->
              new Stored(
                  row.getString("persistence_id"),
                  row.getLong("sequence_number"),
                  row.getInt("event_ser_id"),
                  row.getString("event_ser_manifest"),
                  ByteBuffer.wrap(row.getBytes("event_payload"))));

  private static final Query<Boolean> ANY =
      new Query<>(DOING, "SELECT EXISTS (SELECT FROM event_journal)", row -> row.getBoolean(1));

  /// Whether there is one at all.
  public boolean any() {
    return ANY.list(source).getFirst();
  }

  /// Those that a start will read: of every entity what came after its last snapshot, and at least
  /// one of every kind that the last [JournalAudit#goOn()] found, in the order in which they were
  /// recorded.
  ///
  /// @return how many there were
  public long needed(Consumer<Stored> taker) {
    return Transaction.run(
        source,
        DOING,
        connection -> {
          Transaction.withoutLimits(connection);
          return NEEDED.each(connection, taker);
        });
  }
}
