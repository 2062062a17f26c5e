package io.fairgap.actors.monitor;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor.AgentHealth;
import io.fairgap.protocol.monitor.Monitor.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What is known of the agents of one kind.
final class AgentRecord {
  /// Agents that beat do so every second or two; a pause of the JVM or the disk is not silence yet.
  static final Duration SILENCE = Duration.ofSeconds(10);

  private final Agent agent;
  private final Set<String> failing = new HashSet<>();
  private final Set<String> stopped = new HashSet<>();
  private final Set<String> stale = new HashSet<>();
  private final Map<String, Waiting> waiting = new HashMap<>();
  private final LongSupplier nanos;
  private long lastSign;
  private @Nullable Instant lastWork;
  private @Nullable String lastError;
  private long messages;
  private long restarts;

  /// What one of them told.
  private record Waiting(int messages, long at) {}

  /// @param nanos by which silence is measured: the agents' own times come from a clock that
  ///   somebody may set
  AgentRecord(Agent agent, LongSupplier nanos) {
    this.agent = agent;
    this.nanos = nanos;
    sign();
  }

  private void sign() {
    lastSign = nanos.getAsLong();
  }

  void worked(String name, long more, int unseen, Instant at) {
    failing.remove(name);
    waiting.put(name, new Waiting(unseen, nanos.getAsLong()));
    messages += more;
    lastWork = at;
    sign();
  }

  void failed(String name, String error) {
    failing.add(name);
    stale.remove(name);
    restarts++;
    lastError = error;
    sign();
  }

  void stopped(String name, String sentence) {
    stopped.add(name);
    lastError = sentence;
    sign();
  }

  void recovered(String name) {
    failing.remove(name);
    stopped.remove(name);
    restarts++;
    lastError = "the journal failed " + name + "; the log says how";
    sign();
  }

  void silent(String name, String concern) {
    stale.add(name);
    lastError = concern;
  }

  void heard(String name) {
    stale.remove(name);
  }

  AgentHealth health() {
    return new AgentHealth(agent, state(), messages, waiting(), restarts, lastWork, lastError);
  }

  /// Whoever has not worked for a while has told nothing since, and had nothing to do.
  private long waiting() {
    long now = nanos.getAsLong();
    waiting.values().removeIf(told -> now - told.at() > SILENCE.toNanos());
    return waiting.values().stream().mapToLong(Waiting::messages).sum();
  }

  private State state() {
    if (!failing.isEmpty() || !stopped.isEmpty()) {
      return State.FAILED;
    }
    if (!stale.isEmpty()) {
      return State.STALE;
    }
    boolean silent = nanos.getAsLong() - lastSign > SILENCE.toNanos();
    return agent.beats() && silent ? State.LATE : State.UP;
  }
}
