package io.fairgap.app.live;

import com.typesafe.config.ConfigFactory;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.Damage;
import io.fairgap.persistence.journal.JournalAudit;
import io.fairgap.persistence.journal.StoredEvents;
import io.fairgap.persistence.journal.StoredEvents.Stored;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;

/// Whether a record can be gone on from, asked before any agent starts: an entity that meets an
/// event which it cannot read would only come back and fail for ever.
final class Soundness {
  private static final int TOLD = 5;

  private Soundness() {}

  /// Counts what was recorded since the last start, all of it before the first.
  ///
  /// @throws Mistake when events are missing, or one that a start needs cannot be read
  static void check(Database database) {
    requireWhole(new JournalAudit(database.repositories()).goOn(), "traded");
    StoredEvents events = new StoredEvents(database.repositories());
    if (events.any()) {
      readAll(events);
    }
  }

  /// Counts all that was recorded from the first event.
  ///
  /// @throws Mistake when events are missing
  static void checkWhole(Database database) {
    requireWhole(new JournalAudit(database.repositories()).run(), "verified");
  }

  private static void requireWhole(JournalAudit.Findings findings, String done) {
    if (!findings.isSound()) {
      throw new Mistake(
          "The journal has lost events, so nothing is %s: %s. Restore a backup into an empty folder."
              .formatted(done, sentences(findings.damages())));
    }
  }

  private static String sentences(List<Damage> damages) {
    String first =
        damages.stream().limit(TOLD).map(Damage::sentence).collect(Collectors.joining("; "));
    return damages.size() > TOLD
        ? "%s; and %,d more like these".formatted(first, damages.size() - TOLD)
        : first;
  }

  private static void readAll(StoredEvents events) {
    try (Workbench workbench = new Workbench("audit", ConfigFactory.empty())) {
      Serialization serialization = SerializationExtension.get(workbench.system());
      events.needed(event -> read(serialization, event));
    }
  }

  private static void read(Serialization serialization, Stored event) {
    try {
      var _ =
          serialization.deserializeByteBuffer(
              event.payload(), event.serializer(), event.manifest());
    } catch (Exception e) {
      throw new Mistake(
          "Event %d of %s cannot be read, so nothing is traded: %s. Use the program that wrote it,"
                  .formatted(event.number(), event.persistenceId(), e.getMessage())
              + " or restore a backup into an empty folder.",
          e);
    }
  }
}
