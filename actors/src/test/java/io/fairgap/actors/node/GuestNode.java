package io.fairgap.actors.node;

import io.fairgap.actors.monitor.MonitorActor;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.protocol.orchestrator.Orchestrator;
import java.time.InstantSource;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;

/// The guardian of a node that has no feed and no orchestrator of its own and only takes entities
/// of another node over.
final class GuestNode {
  private GuestNode() {}

  /// @param host address of the other node, such as `pekko://fairgap@127.0.0.1:2551`
  static Behavior<Void> create(NodePlan plan, String host) {
    return Behaviors.setup(context -> {
      Pulses pulses =
          new Pulses(
              context.spawn(MonitorActor.create(System::nanoTime), "monitor"),
              InstantSource.system());
      ActorRef<Orchestrator.Command> orchestrator =
          ActorRefResolver.get(context.getSystem())
              .resolveActorRef(host + "/user/node/orchestrator");
      ClusterSharding sharding = ClusterSharding.get(context.getSystem());
      Node.configuration(sharding, pulses);
      Node.research(sharding, plan, Node.portfolio(sharding, plan, pulses), pulses);
      Node.risk(sharding, plan, pulses);
      Node.trackers(sharding, plan, orchestrator, pulses);
      Bookkeeping.start(sharding, plan.account(), pulses);
      return Behaviors.empty();
    });
  }
}
