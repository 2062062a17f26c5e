package io.fairgap.actors.node;

import io.fairgap.actors.monitor.MonitorActor;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.trading.live.Rulebook;
import java.time.InstantSource;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;

/// The guardian of a node that has no feed and no orchestrator of its own and only takes entities
/// of another node over.
final class GuestNode {
  /// Those of the beginning; whoever knows of others says so.
  private static final Rulebook RULES = new Rulebook(0, List.of());

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
      RecipientRef<Configuration.Command> configuration =
          Entities.configuration(sharding, plan, pulses);
      Entities.research(
          sharding, plan, Entities.portfolio(sharding, plan, pulses), configuration, pulses);
      Entities.risk(sharding, plan, pulses);
      Entities.trackers(
          sharding,
          plan,
          RULES,
          Analysts.start(sharding, Entities.trackers(sharding), orchestrator, pulses),
          pulses);
      Bookkeeping.start(sharding, plan.account(), pulses);
      return Behaviors.empty();
    });
  }
}
