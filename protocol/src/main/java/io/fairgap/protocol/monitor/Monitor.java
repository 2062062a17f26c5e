package io.fairgap.protocol.monitor;

import java.time.Instant;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// Knows how the agents of a node are. It hears of their work and changes nothing about it.
public interface Monitor {
  sealed interface Command {}

  /// An agent worked.
  ///
  /// @param name which one of its kind
  /// @param messages that it has taken since it last said so
  /// @param waiting messages that have come and were not looked at yet
  record Worked(Agent agent, String name, long messages, int waiting, Instant at)
      implements Command {}

  /// An agent threw, and is started again.
  record Failed(Agent agent, String name, String error, Instant at) implements Command {}

  /// An agent has come back from what is recorded, after the journal failed it.
  record Recovered(Agent agent, String name, Instant at) implements Command {}

  /// An agent has given up its work for good, and says why; the others go on.
  record Stopped(Agent agent, String name, String sentence, Instant at) implements Command {}

  /// What an agent lives on has stopped coming, though the agent itself is well.
  ///
  /// @param concern one sentence
  record Silent(Agent agent, String name, String concern, Instant at) implements Command {}

  /// It comes again.
  record Heard(Agent agent, String name, Instant at) implements Command {}

  /// How everybody is at that time, answered by [Health].
  record GetHealth(Instant at, ActorRef<Health> replyTo) implements Command {}

  /// @param agents one per kind, in the order of [Agent]
  record Health(Instant at, List<AgentHealth> agents) {
    public Health {
      agents = List.copyOf(agents);
    }
  }

  /// How the agents of one kind are.
  ///
  /// @param messages taken since the node started; those of the last second may be missing
  /// @param waiting messages that waited for all of its kind, as they told it in the last seconds
  /// @param restarts of all of its kind since the node started
  /// @param lastWork null before the first
  /// @param lastError null when there was none
  record AgentHealth(
      Agent agent,
      State state,
      long messages,
      long waiting,
      long restarts,
      @Nullable Instant lastWork,
      @Nullable String lastError) {}

  /// How an agent is.
  enum State {
    UP,
    /// One that should show a sign of life every few seconds has shown none.
    LATE,
    /// One of its kind threw and has not worked since, or has stopped for good. What one of its
    /// kind lives on has stopped coming.
    STALE,
    /// One of its kind threw and has not worked since.
    FAILED
  }
}
