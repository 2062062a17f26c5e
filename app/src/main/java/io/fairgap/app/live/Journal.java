package io.fairgap.app.live;

import com.typesafe.config.ConfigFactory;
import io.fairgap.persistence.database.Database;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;
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

  private final ActorSystem system;
  private final JdbcReadJournal journal;

  Journal(Database database) {
    system =
        ActorSystem.create(
            "reader",
            ConfigFactory.parseString(SETTINGS)
                .withFallback(database.journalConfig())
                .withFallback(ConfigFactory.parseResources("fairgap-serialization.conf"))
                .withFallback(ConfigFactory.load()));
    journal =
        PersistenceQuery.get(system)
            .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
  }

  /// All events of an entity, in order.
  ///
  /// @param kind the first part of its persistence id
  <E> Iterator<E> events(String kind, String id, Class<E> type) {
    Stream<E> events =
        journal
            .currentEventsByPersistenceId(kind + "|" + id, 0, Long.MAX_VALUE)
            .map(envelope -> type.cast(envelope.event()))
            .runWith(StreamConverters.asJavaStream(), system);
    return events.iterator();
  }

  @Override
  public void close() {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the reader of the journal did not stop", e);
    }
  }
}
