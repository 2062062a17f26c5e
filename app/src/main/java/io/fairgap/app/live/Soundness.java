package io.fairgap.app.live;

import com.typesafe.config.ConfigFactory;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.JournalAudit;
import io.fairgap.persistence.journal.StoredEvents;
import io.fairgap.persistence.journal.StoredEvents.Stored;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;

/// Whether a record can be gone on from, asked before any agent starts: an entity that meets an
/// event which it cannot read would only come back and fail for ever.
final class Soundness {
  private static final long STOP_SECONDS = 10;

  /// An actor system only for its serializers.
  private static final String SETTINGS =
      """
      pekko {
        loglevel = WARNING
        stdout-loglevel = OFF
        loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
        logging-filter = "org.apache.pekko.event.slf4j.Slf4jLoggingFilter"
        actor.provider = local
        jvm-shutdown-hooks = off
        coordinated-shutdown.run-by-jvm-shutdown-hook = off
        daemonic = on
      }
      """;

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
    ActorSystem<Void> system =
        ActorSystem.create(
            Behaviors.empty(),
            "audit",
            ConfigFactory.parseString(SETTINGS)
                .withFallback(ConfigFactory.parseResources("fairgap-serialization.conf"))
                .withFallback(ConfigFactory.load()));
    try {
      Serialization serialization = SerializationExtension.get(system);
      events.needed(event -> read(serialization, event));
    } finally {
      stop(system);
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

  private static void stop(ActorSystem<Void> system) {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the audit of the journal did not stop", e);
    }
  }
}
