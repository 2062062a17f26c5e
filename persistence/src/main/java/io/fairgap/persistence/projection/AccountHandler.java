package io.fairgap.persistence.projection;

import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.projection.eventsourced.EventEnvelope;
import org.apache.pekko.projection.jdbc.javadsl.JdbcHandler;

/// Writes a group of an account's events.
final class AccountHandler
    extends JdbcHandler<List<EventEnvelope<AccountEvent>>, ProjectionSession> {
  @Override
  public void process(ProjectionSession session, List<EventEnvelope<AccountEvent>> group)
      throws SQLException {
    List<AccountRound> rounds = new ArrayList<>(group.size());
    for (EventEnvelope<AccountEvent> envelope : group) {
      if (envelope.event() instanceof RoundDecided round) {
        rounds.add(AccountRound.of(envelope.persistenceId(), round));
      }
    }
    session.write(rounds);
  }
}
