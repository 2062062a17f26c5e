package io.fairgap.persistence.backup;

import java.util.List;

/// A table that a backup holds.
///
/// @param name its name
/// @param columns all columns, named, as a later schema may have more
/// @param key the order of its rows, so that equal tables give equal bytes
record SavedTable(String name, List<String> columns, String key) {
  /// Everything recorded, in an order in which rows never refer to what comes later.
  static final List<SavedTable> ALL =
      List.of(
          new SavedTable(
              "event_journal",
              List.of(
                  "ordering",
                  "persistence_id",
                  "sequence_number",
                  "deleted",
                  "writer",
                  "write_timestamp",
                  "adapter_manifest",
                  "event_ser_id",
                  "event_ser_manifest",
                  "event_payload",
                  "meta_ser_id",
                  "meta_ser_manifest",
                  "meta_payload"),
              "ordering"),
          new SavedTable("event_tag", List.of("event_id", "tag"), "event_id, tag COLLATE \"C\""),
          new SavedTable(
              "snapshot",
              List.of(
                  "persistence_id",
                  "sequence_number",
                  "created",
                  "snapshot_ser_id",
                  "snapshot_ser_manifest",
                  "snapshot_payload",
                  "meta_ser_id",
                  "meta_ser_manifest",
                  "meta_payload"),
              "persistence_id COLLATE \"C\", sequence_number"),
          new SavedTable(
              "ohlcv_data",
              List.of(
                  "venue",
                  "symbol",
                  "timeframe",
                  "open_at",
                  "version",
                  "open",
                  "high",
                  "low",
                  "close",
                  "volume",
                  "stored_at"),
              "venue COLLATE \"C\", symbol COLLATE \"C\", timeframe COLLATE \"C\", open_at, version"));

  String entry() {
    return name + ".copy";
  }

  /// A query rather than the table: a hypertable's rows lie in its chunks, which a plain COPY
  /// skips.
  String copyOut() {
    return "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT"
        .formatted(String.join(", ", columns), name, key);
  }

  /// How rows with these columns go back.
  String copyIn(List<String> saved) {
    return "COPY %s (%s) FROM STDIN".formatted(name, String.join(", ", saved));
  }
}
