package io.fairgap.app.live;

import com.typesafe.config.ConfigFactory;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.JournalAudit;
import io.fairgap.persistence.journal.StoredEvents;
import io.fairgap.persistence.journal.StoredEvents.Stored;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;

/// Whether a record can be gone on from, asked before any agent starts: an entity that meets an
/// event which it cannot read would only come back and fail for ever.
final class Soundness {
  private Soundness() {}

  /// @throws Mistake when events are missing, or one that a start needs cannot be read
  static void check(Database database) {
    JournalAudit.Findings findings = new JournalAudit(database.repositories()).run();
    if (!findings.isSound()) {
      throw new Mistake(
          "The journal has lost events, so nothing is traded: "
              + findings.gaps()
              + ". Restore a backup into an empty folder.");
    }
    if (findings.events() > 0) {
      readAll(new StoredEvents(database.repositories()));
    }
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
