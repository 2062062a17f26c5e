package io.fairgap.protocol.performance;

import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.alerts.Thresholds.Observation;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Watches the figures of one account and says when one falls below its threshold. Event-sourced,
/// one per account. The figures come from the read tables, some seconds after the round.
public interface Performance {
  sealed interface Command {}

  /// Wants to be told when a figure falls below a value.
  ///
  /// @param figure by the name that `summary.json` gives it, such as `winRate`
  /// @param trades how many must have been closed before it is taken seriously
  record SetThreshold(String figure, double least, int trades, ActorRef<Reply> replyTo)
      implements Command {}

  /// Does not want to be told any more.
  record ClearThreshold(String figure, ActorRef<Reply> replyTo) implements Command {}

  /// The figures after a round; they may come again.
  record Observe(Observation figures) implements Command {}

  /// Which thresholds there are and which are undercut, answered by [Alerts].
  record GetAlerts(ActorRef<Alerts> replyTo) implements Command {}

  sealed interface Reply {}

  /// It is recorded.
  record Recorded() implements Reply {}

  /// Nothing is recorded.
  ///
  /// @param reason one sentence
  record Refused(String reason) implements Reply {}

  /// @param thresholds by the names of their figures
  /// @param raised alerts that have not ended
  record Alerts(List<ThresholdSet> thresholds, List<AlertRaised> raised) {
    public Alerts {
      thresholds = List.copyOf(thresholds);
      raised = List.copyOf(raised);
    }
  }
}
