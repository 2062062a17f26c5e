package io.fairgap.actors.monitor;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Gives every agent of a node its pulse.
///
/// What an agent logs says which one it is: its kind as `agent`, its name as `symbol`, `order` or
/// `account`; and of which candle or round, see [Correlation].
///
/// @param clock of the edge: what an agent does at its time is told by this one
/// @param mailbox how much waits for an agent
public record Pulses(
    RecipientRef<Monitor.Command> monitor,
    InstantSource clock,
    ToIntFunction<TypedActorContext<?>> mailbox) {
  /// Pulses of agents that run.
  public Pulses(RecipientRef<Monitor.Command> monitor, InstantSource clock) {
    this(monitor, clock, Mailbox::waiting);
  }

  /// An agent whose work the monitor hears of.
  ///
  /// @param name which one of its kind
  /// @param commands the interface of its messages
  /// @param behavior made with the pulse, to which it says when it has recovered
  public <C> Behavior<C> around(
      Agent agent, String name, Class<C> commands, Function<Pulse, Behavior<C>> behavior) {
    Pulse pulse = new Pulse(agent, name, monitor::tell, clock);
    Behavior<C> heard =
        Behaviors.intercept(() -> new Listening<>(commands, pulse, mailbox), behavior.apply(pulse));
    return Behaviors.withMdc(
        commands, Map.of("agent", agent.label(), agent.of(), name), Correlation::of, heard);
  }
}
