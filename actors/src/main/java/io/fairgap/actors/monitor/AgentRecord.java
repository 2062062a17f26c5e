package io.fairgap.actors.monitor;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor.AgentHealth;
import io.fairgap.protocol.monitor.Monitor.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of the agents of one kind.
final class AgentRecord {
  /// Agents that beat do so every second or two; a pause of the JVM or the disk is not silence yet.
  static final Duration SILENCE = Duration.ofSeconds(10);

  private final Agent agent;
  private final Set<String> failing = new HashSet<>();
  private final Set<String> stopped = new HashSet<>();
  private final Set<String> stale = new HashSet<>();
  private Instant lastSign;
  private @Nullable Instant lastWork;
  private @Nullable String lastError;
  private long messages;
  private long restarts;

  AgentRecord(Agent agent, Instant began) {
    this.agent = agent;
    lastSign = began;
  }

  void worked(String name, long more, Instant at) {
    failing.remove(name);
    messages += more;
    lastWork = at;
    lastSign = at;
  }

  void failed(String name, String error, Instant at) {
    failing.add(name);
    stale.remove(name);
    restarts++;
    lastError = error;
    lastSign = at;
  }

  void stopped(String name, String sentence, Instant at) {
    stopped.add(name);
    lastError = sentence;
    lastSign = at;
  }

  void recovered(String name, Instant at) {
    failing.remove(name);
    stopped.remove(name);
    restarts++;
    lastError = "the journal failed " + name + "; the log says how";
    lastSign = at;
  }

  void silent(String name, String concern) {
    stale.add(name);
    lastError = concern;
  }

  void heard(String name) {
    stale.remove(name);
  }

  AgentHealth at(Instant now) {
    return new AgentHealth(agent, state(now), messages, restarts, lastWork, lastError);
  }

  private State state(Instant now) {
    if (!failing.isEmpty() || !stopped.isEmpty()) {
      return State.FAILED;
    }
    if (!stale.isEmpty()) {
      return State.STALE;
    }
    return agent.beats() && lastSign.plus(SILENCE).isBefore(now) ? State.LATE : State.UP;
  }
}
