package io.fairgap.actors.node;

import io.fairgap.actors.execution.ExecutionEntity;
import io.fairgap.actors.execution.OrderVenue;
import io.fairgap.actors.marketdata.MarketDataActor;
import io.fairgap.actors.orchestrator.OrchestratorActor;
import io.fairgap.actors.portfolio.PortfolioManagerEntity;
import io.fairgap.actors.tracker.SymbolTrackerEntity;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import java.time.Duration;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;

/// The guardian of a node: starts its agents in the order in which they need each other, and
/// restarts those that fail.
public final class Node {
  private static final EntityTypeKey<SymbolTracker.Command> TRACKER =
      EntityTypeKey.create(SymbolTracker.Command.class, SymbolTrackerEntity.KIND);
  private static final EntityTypeKey<PortfolioManager.Command> PORTFOLIO =
      EntityTypeKey.create(PortfolioManager.Command.class, PortfolioManagerEntity.KIND);
  private static final EntityTypeKey<Execution.Command> ORDER =
      EntityTypeKey.create(Execution.Command.class, ExecutionEntity.KIND);

  private static final SupervisorStrategy AGAIN =
      SupervisorStrategy.restartWithBackoff(Duration.ofMillis(200), Duration.ofSeconds(30), 0.2);

  private Node() {}

  /// What others ask a node for.
  public sealed interface Command {}

  public record GetAgents(ActorRef<Agents> replyTo) implements Command {}

  /// Where its agents are to be found.
  public record Agents(
      ActorRef<MarketData.Command> marketData, RecipientRef<PortfolioManager.Command> portfolio) {}

  public static Behavior<Command> create(NodePlan plan) {
    return Behaviors.setup(context -> {
      Agents agents = start(context, plan);
      return Behaviors.receive(Command.class)
          .onMessage(
              GetAgents.class,
              get -> {
                get.replyTo().tell(agents);
                return Behaviors.same();
              })
          .build();
    });
  }

  private static Agents start(ActorContext<Command> context, NodePlan plan) {
    Cluster cluster = Cluster.get(context.getSystem());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    ClusterSharding sharding = ClusterSharding.get(context.getSystem());
    sharding.init(
        Entity.of(ORDER, it -> ExecutionEntity.create(it.getEntityId(), OrderVenue.PAPER)));
    Function<String, RecipientRef<Execution.Command>> orders =
        id -> sharding.entityRefFor(ORDER, id);
    sharding.init(
        Entity.of(
            PORTFOLIO, it -> PortfolioManagerEntity.create(it.getEntityId(), plan.book(), orders)));
    RecipientRef<PortfolioManager.Command> portfolio =
        sharding.entityRefFor(PORTFOLIO, plan.account());
    Function<String, RecipientRef<SymbolTracker.Command>> trackers =
        symbol -> sharding.entityRefFor(TRACKER, symbol);
    ActorRef<Orchestrator.Command> orchestrator =
        context.spawn(
            supervised(OrchestratorActor.create(plan.timeframe(), portfolio, trackers)),
            "orchestrator");
    sharding.init(
        Entity.of(
            TRACKER,
            it ->
                SymbolTrackerEntity.create(
                    it.getEntityId(), () -> plan.cores().apply(it.getEntityId()), orchestrator)));
    ActorRef<MarketData.Command> marketData =
        context.spawn(
            supervised(
                MarketDataActor.create(plan.venue(), plan.symbols(), trackers, orchestrator)),
            "market-data");
    return new Agents(marketData, portfolio);
  }

  private static <C> Behavior<C> supervised(Behavior<C> behavior) {
    return Behaviors.supervise(behavior).onFailure(AGAIN);
  }
}
