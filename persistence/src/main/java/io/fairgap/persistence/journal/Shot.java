package io.fairgap.persistence.journal;

/// Up to which event each entity has a snapshot.
final class Shot {
  /// Parts of a `WITH RECURSIVE`: `shot` has every `persistence_id` and the `number` of the event
  /// that its last snapshot is of, 0 without one. Entities are found by going from one to the next
  /// in the journal's key, as most events are of few of them.
  static final String OF_EACH =
      """
      entity AS (
        SELECT min(persistence_id) AS persistence_id
        FROM event_journal
        UNION ALL
        SELECT (
          SELECT min(next.persistence_id)
          FROM event_journal next
          WHERE next.persistence_id > entity.persistence_id)
        FROM entity
        WHERE entity.persistence_id IS NOT NULL),
      shot AS (
        SELECT persistence_id, (
          SELECT coalesce(max(snapshot.sequence_number), 0)
          FROM snapshot
          WHERE snapshot.persistence_id = entity.persistence_id) AS number
        FROM entity
        WHERE persistence_id IS NOT NULL)\
      """;

  private Shot() {}
}
