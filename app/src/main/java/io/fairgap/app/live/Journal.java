package io.fairgap.app.live;

import com.typesafe.config.ConfigFactory;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.RecordedEvents;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.stream.javadsl.StreamConverters;

/// Reads what entities recorded, event by event, with memory that does not grow with their number.
final class Journal implements AutoCloseable {
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
  private static final long STOP_SECONDS = 10;

  private final ActorSystem<Void> system;
  private final RecordedEvents recorded;

  Journal(Database database) {
    system =
        ActorSystem.create(
            Behaviors.empty(),
            "reader",
            ConfigFactory.parseString(SETTINGS)
                .withFallback(database.journalConfig())
                .withFallback(ConfigFactory.parseResources("fairgap-serialization.conf"))
                .withFallback(ConfigFactory.load()));
    recorded = new RecordedEvents(system, database.repositories());
  }

  /// The actor system that reads, for those who bring readers of their own.
  ActorSystem<?> system() {
    return system;
  }

  RecordedEvents recorded() {
    return recorded;
  }

  /// The events one after the other, read as they are asked for.
  <E> Iterator<E> iterator(Source<E, NotUsed> events) {
    return events.runWith(StreamConverters.<E>asJavaStream(), system).iterator();
  }

  @Override
  public void close() {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the reader of the journal did not stop", e);
    }
  }
}
