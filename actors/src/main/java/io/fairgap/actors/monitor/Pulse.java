package io.fairgap.actors.monitor;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// What one agent tells the monitor: at once when it fails, and of its work at most once a second,
/// because a message for each of its messages would double them. Only its agent may touch it.
public final class Pulse {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Agent agent;
  private final String name;
  private final Consumer<Monitor.Command> monitor;
  private final InstantSource clock;
  private Instant told = Instant.MIN;
  private long messages;
  private boolean recoveredBefore;

  Pulse(Agent agent, String name, Consumer<Monitor.Command> monitor, InstantSource clock) {
    this.agent = agent;
    this.name = name;
    this.monitor = monitor;
    this.clock = clock;
  }

  /// The pulse of an agent that nobody watches.
  public static Pulse unheard(Agent agent) {
    return new Pulse(agent, "unheard", _ -> {}, InstantSource.system());
  }

  /// @param waiting asked for how many messages wait when it is told
  void worked(IntSupplier waiting) {
    messages++;
    Instant now = clock.instant();
    // A clock that was set back must not silence the agent until it has caught up.
    if (now.isBefore(told) || !now.isBefore(told.plus(BETWEEN))) {
      monitor.accept(new Monitor.Worked(agent, name, messages, waiting.getAsInt(), now));
      told = now;
      messages = 0;
    }
  }

  void failed(RuntimeException cause) {
    monitor.accept(new Monitor.Failed(agent, name, cause.toString(), clock.instant()));
    told = Instant.MIN;
  }

  /// The agent does its work no more, for the reason that the sentence says.
  public void stopped(String sentence) {
    monitor.accept(new Monitor.Stopped(agent, name, sentence, clock.instant()));
  }

  /// What the agent lives on has stopped coming.
  ///
  /// @param concern one sentence
  public void silent(String concern) {
    monitor.accept(new Monitor.Silent(agent, name, concern, clock.instant()));
  }

  /// It comes again.
  public void heard() {
    monitor.accept(new Monitor.Heard(agent, name, clock.instant()));
  }

  /// An event-sourced agent has come back by its own choice, which is no restart.
  public void renewed() {
    recoveredBefore = true;
  }

  /// An event-sourced agent has its state. The first time it has started, later it was restarted.
  public void recovered() {
    if (recoveredBefore) {
      monitor.accept(new Monitor.Recovered(agent, name, clock.instant()));
    }
    recoveredBefore = true;
  }
}
