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
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Keeps a record per kind of agent. It remembers nothing across a restart of the node.
public final class MonitorActor {
  private final Map<Agent, AgentRecord> records = new EnumMap<>(Agent.class);

  private MonitorActor(Instant began) {
    for (Agent agent : Agent.values()) {
      records.put(agent, new AgentRecord(agent, began));
    }
  }

  /// @param began from when on silence counts
  public static Behavior<Command> create(Instant began) {
    return Behaviors.setup(_ -> {
      MonitorActor monitor = new MonitorActor(began);
      return Behaviors.receiveMessage(monitor::receive);
    });
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Worked(var agent, var name, var messages, var at) ->
          of(agent).worked(name, messages, at);
      case Failed(var agent, var name, var error, var at) -> of(agent).failed(name, error, at);
      case Recovered(var agent, var name, var at) -> of(agent).recovered(name, at);
      case Stopped(var agent, var name, var sentence, var at) ->
          of(agent).stopped(name, sentence, at);
      case Silent(var agent, var name, var concern, _) -> of(agent).silent(name, concern);
      case Heard(var agent, var name, _) -> of(agent).heard(name);
      case GetHealth(var at, var replyTo) ->
          replyTo.tell(
              new Health(at, records.values().stream().map(record -> record.at(at)).toList()));
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
