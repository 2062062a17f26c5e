package io.fairgap.actors.monitor;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import java.time.InstantSource;
import java.util.function.Function;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Gives every agent of a node its pulse.
///
/// @param clock of the edge: what an agent does at its time is told by this one
public record Pulses(RecipientRef<Monitor.Command> monitor, InstantSource clock) {
  /// An agent whose work the monitor hears of.
  ///
  /// @param name which one of its kind
  /// @param commands the interface of its messages
  /// @param behavior made with the pulse, to which it says when it has recovered
  public <C> Behavior<C> around(
      Agent agent, String name, Class<C> commands, Function<Pulse, Behavior<C>> behavior) {
    Pulse pulse = new Pulse(agent, name, monitor::tell, clock);
    return Behaviors.intercept(() -> new Listening<>(commands, pulse), behavior.apply(pulse));
  }
}
