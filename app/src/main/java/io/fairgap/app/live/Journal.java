package io.fairgap.app.live;

import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.RecordedEvents;
import java.util.Iterator;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.stream.javadsl.StreamConverters;

/// Reads what entities recorded, event by event, with memory that does not grow with their number.
final class Journal implements AutoCloseable {
  private final Workbench workbench;
  private final RecordedEvents recorded;

  Journal(Database database) {
    workbench = new Workbench("reader", database.journalConfig());
    recorded = new RecordedEvents(workbench.system(), database.repositories());
  }

  /// The actor system that reads, for those who bring readers of their own.
  ActorSystem<?> system() {
    return workbench.system();
  }

  RecordedEvents recorded() {
    return recorded;
  }

  /// The events one after the other, read as they are asked for.
  <E> Iterator<E> iterator(Source<E, NotUsed> events) {
    return events.runWith(StreamConverters.<E>asJavaStream(), system()).iterator();
  }

  @Override
  public void close() {
    workbench.close();
  }
}
