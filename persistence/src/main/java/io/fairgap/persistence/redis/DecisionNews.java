package io.fairgap.persistence.redis;

import io.fairgap.persistence.projection.AnnouncedDecision;
import io.fairgap.persistence.projection.Projections;
import io.fairgap.persistence.projection.ReadSide;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.persistence.query.Sequence;
import org.apache.pekko.stream.RestartSettings;
import org.apache.pekko.stream.javadsl.RestartSource;
import org.apache.pekko.stream.javadsl.Sink;

/// Tells what is decided from now on, as it comes into the journal: each decision when it is
/// recorded, and by no agent, so that telling cannot hold one up.
public final class DecisionNews {
  private static final RestartSettings AGAIN =
      RestartSettings.create(Duration.ofMillis(500), Duration.ofSeconds(30), 0.2);

  private DecisionNews() {}

  /// Begins to tell, until the system ends.
  ///
  /// @param source connections to the system's journal
  public static void tell(ActorSystem<?> system, DataSource source, Consumer<Bulletin> audience) {
    AtomicLong last = new AtomicLong(new ReadSide(source).lag().highest());
    JdbcReadJournal journal =
        PersistenceQuery.get(system)
            .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
    var _ =
        RestartSource.onFailuresWithBackoff(
                AGAIN,
                () ->
                    journal
                        .eventsByTag(Projections.ACCOUNT, Offset.sequence(last.get()))
                        .map(envelope -> {
                          announce(envelope, audience);
                          last.set(((Sequence) envelope.offset()).value());
                          return Done.getInstance();
                        }))
            .runWith(Sink.ignore(), system);
  }

  private static void announce(EventEnvelope envelope, Consumer<Bulletin> audience) {
    if (envelope.event() instanceof RoundDecided round) {
      String id = envelope.persistenceId();
      String account = id.substring(id.indexOf('|') + 1);
      for (AnnouncedDecision decision : AnnouncedDecision.of(round)) {
        audience.accept(bulletin(account, decision));
      }
    }
  }

  static Bulletin bulletin(String account, AnnouncedDecision decision) {
    return new Bulletin.DecisionTaken(
        channel(decision.agent()), account, decision.agent(), decision.line());
  }

  private static String channel(String agent) {
    return switch (agent) {
      case "RiskManager", "Orchestrator" -> Bulletin.RISK;
      case "PortfolioManager", "Execution" -> Bulletin.ORDERS;
      default -> Bulletin.SIGNALS;
    };
  }
}
