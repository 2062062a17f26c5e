package io.fairgap.actors.monitor;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor.Command;
import io.fairgap.protocol.monitor.Monitor.Failed;
import io.fairgap.protocol.monitor.Monitor.GetHealth;
import io.fairgap.protocol.monitor.Monitor.Health;
import io.fairgap.protocol.monitor.Monitor.Heard;
import io.fairgap.protocol.monitor.Monitor.Recovered;
import io.fairgap.protocol.monitor.Monitor.Silent;
import io.fairgap.protocol.monitor.Monitor.Stopped;
import io.fairgap.protocol.monitor.Monitor.Worked;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Keeps a record per kind of agent. It remembers nothing across a restart of the node.
public final class MonitorActor {
  private final Map<Agent, AgentRecord> records = new EnumMap<>(Agent.class);

  private MonitorActor(LongSupplier nanos) {
    for (Agent agent : Agent.values()) {
      records.put(agent, new AgentRecord(agent, nanos));
    }
  }

  /// @param nanos a clock that nobody sets, such as [System#nanoTime]; silence counts from now on
  public static Behavior<Command> create(LongSupplier nanos) {
    return Behaviors.setup(_ -> {
      MonitorActor monitor = new MonitorActor(nanos);
      return Behaviors.receiveMessage(monitor::receive);
    });
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Worked(var agent, var name, var messages, var waiting, var at) ->
          of(agent).worked(name, messages, waiting, at);
      case Failed(var agent, var name, var error, _) -> of(agent).failed(name, error);
      case Recovered(var agent, var name, _) -> of(agent).recovered(name);
      case Stopped(var agent, var name, var sentence, _) -> of(agent).stopped(name, sentence);
      case Silent(var agent, var name, var concern, _) -> of(agent).silent(name, concern);
      case Heard(var agent, var name, _) -> of(agent).heard(name);
      case GetHealth(var at, var replyTo) ->
          replyTo.tell(new Health(at, records.values().stream().map(AgentRecord::health).toList()));
    }
    return Behaviors.same();
  }

  private AgentRecord of(Agent agent) {
    AgentRecord record = records.get(agent);
    if (record == null) {
      throw new IllegalStateException("every agent has a record");
    }
    return record;
  }
}
