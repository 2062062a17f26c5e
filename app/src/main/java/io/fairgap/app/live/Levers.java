package io.fairgap.app.live;

import io.fairgap.actors.journal.JournalNotes;
import io.fairgap.actors.node.Node;
import io.fairgap.actors.performance.PerformanceThresholds;
import io.fairgap.http.control.Controls;
import io.fairgap.http.control.RiskLever;
import io.fairgap.http.control.SettingsLever;
import io.fairgap.http.control.Token;
import io.fairgap.persistence.account.JournalTable;
import java.time.InstantSource;
import java.util.List;
import org.apache.pekko.actor.typed.ActorSystem;

/// What whoever can read the token may tell the node.
final class Levers {
  private Levers() {}

  static Controls of(Token token, ActorSystem<?> system, Node.Agents agents, JournalTable trades) {
    InstantSource clock = InstantSource.system();
    return new Controls(
        token,
        List.of(
            new RiskLever(system, agents.risk(), clock),
            new SettingsLever(system, agents.configuration(), clock),
            new JournalLever(
                trades, new JournalNotes(agents.bookkeeping().journal(), system, clock)),
            new ThresholdLever(
                new PerformanceThresholds(agents.bookkeeping().performance(), system))));
  }
}
