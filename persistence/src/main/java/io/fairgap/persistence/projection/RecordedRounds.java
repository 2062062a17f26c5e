package io.fairgap.persistence.projection;

import io.fairgap.trading.live.AccountEvent.RoundDecided;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.persistence.query.Sequence;
import org.apache.pekko.stream.javadsl.StreamConverters;

/// The rounds in the journal, in the order in which the projection read them.
final class RecordedRounds {
  private static final int GROUP = 200;

  private final ActorSystem<?> system;
  private final LongConsumer progress;

  /// @param progress told after every group how many rounds a call has written
  RecordedRounds(ActorSystem<?> system, LongConsumer progress) {
    this.system = system;
    this.progress = progress;
  }

  /// Writes the rounds with numbers above `after` up to `last` into the tables that the connection
  /// sees first, on the thread that calls, to which the connection belongs.
  ///
  /// @return how many there were
  long write(Connection connection, long after, long last) throws SQLException {
    long count = 0;
    if (last > after) {
      try (Stream<List<AccountRound>> groups = groups(after, last)) {
        for (Iterator<List<AccountRound>> each = groups.iterator(); each.hasNext(); ) {
          List<AccountRound> rounds = each.next();
          AccountTables.write(connection, rounds);
          count += rounds.size();
          progress.accept(count);
        }
      }
    }
    return count;
  }

  private Stream<List<AccountRound>> groups(long after, long last) {
    return PersistenceQuery.get(system)
        .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier())
        .currentEventsByTag(Projections.ACCOUNT, Offset.sequence(after))
        .takeWhile(envelope -> number(envelope) <= last)
        .map(envelope -> AccountRound.of(envelope.persistenceId(), (RoundDecided) envelope.event()))
        .grouped(GROUP)
        .runWith(StreamConverters.asJavaStream(), system);
  }

  private static long number(EventEnvelope envelope) {
    return ((Sequence) envelope.offset()).value();
  }
}
