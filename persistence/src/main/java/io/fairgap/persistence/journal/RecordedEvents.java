package io.fairgap.persistence.journal;

import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.trading.alerts.PerformanceEvent;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.notes.NoteEvent;
import io.fairgap.trading.screening.ResearchEvent;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.stream.javadsl.Source;

/// What entities recorded, from the first event to the last that is there when the reading begins,
/// for those who play it again.
///
/// The plug-in ends a reading at a gap as if nothing came behind it, so the numbers are counted: a
/// stream with a gap fails with a [DatabaseFault] instead of ending early.
public final class RecordedEvents {
  private final JdbcReadJournal journal;
  private final JournalAudit audit;

  /// @param system whose journal is read
  /// @param source connections to the same database
  public RecordedEvents(ActorSystem<?> system, DataSource source) {
    journal =
        PersistenceQuery.get(system)
            .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
    audit = new JournalAudit(source);
  }

  /// What the tracker of a symbol recorded.
  public Source<SymbolEvent, NotUsed> ofSymbol(String symbol) {
    return read("symbol|" + symbol).map(SymbolEvent.class::cast);
  }

  /// What an account recorded.
  public Source<AccountEvent, NotUsed> ofAccount(String account) {
    return read("account|" + account).map(AccountEvent.class::cast);
  }

  /// What the configuration of an account recorded.
  public Source<ConfigurationEvent, NotUsed> ofConfiguration(String account) {
    return read("configuration|" + account).map(ConfigurationEvent.class::cast);
  }

  /// What the user wrote beside the trades of an account.
  public Source<NoteEvent, NotUsed> ofNotes(String account) {
    return read("journal|" + account).map(NoteEvent.class::cast);
  }

  /// What the watch over the figures of an account recorded.
  public Source<PerformanceEvent, NotUsed> ofPerformance(String account) {
    return read("performance|" + account).map(PerformanceEvent.class::cast);
  }

  /// What the market research of an account recorded.
  public Source<ResearchEvent, NotUsed> ofResearch(String account) {
    return read("research|" + account).map(ResearchEvent.class::cast);
  }

  private Source<Object, NotUsed> read(String persistenceId) {
    return Source.lazySource(() -> readNow(persistenceId))
        .mapMaterializedValue(_ -> NotUsed.notUsed());
  }

  private Source<Object, NotUsed> readNow(String persistenceId) {
    long highest = audit.highest(persistenceId).orElse(0);
    return journal
        .currentEventsByPersistenceId(persistenceId, 1, highest)
        .statefulMap(
            () -> 0L,
            (last, envelope) -> Pair.create(next(last, envelope), envelope.event()),
            last -> ended(persistenceId, last, highest));
  }

  private static long next(long last, EventEnvelope envelope) {
    if (envelope.sequenceNr() != last + 1) {
      throw gap(envelope.persistenceId(), last);
    }
    return envelope.sequenceNr();
  }

  private static Optional<Object> ended(String persistenceId, long last, long highest) {
    if (last < highest) {
      throw gap(persistenceId, last);
    }
    return Optional.empty();
  }

  private static DatabaseFault gap(String persistenceId, long last) {
    return new DatabaseFault(
        "The journal of " + persistenceId + " has a gap: its event " + (last + 1) + " is missing.");
  }
}
