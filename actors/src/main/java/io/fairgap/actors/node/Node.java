package io.fairgap.actors.node;

import io.fairgap.actors.configuration.ConfigurationEntity;
import io.fairgap.actors.execution.ExecutionEntity;
import io.fairgap.actors.execution.OrderVenue;
import io.fairgap.actors.marketdata.MarketDataActor;
import io.fairgap.actors.orchestrator.OrchestratorActor;
import io.fairgap.actors.portfolio.PortfolioManagerEntity;
import io.fairgap.actors.tracker.SymbolTrackerEntity;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import java.time.Duration;
import java.util.function.Consumer;
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

/// The guardian of a node: asks whether the account may be traded as planned, then starts its
/// agents in the order in which they need each other, and restarts those that fail.
public final class Node {
  private static final EntityTypeKey<Configuration.Command> CONFIGURATION =
      EntityTypeKey.create(Configuration.Command.class, ConfigurationEntity.KIND);
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

  /// Asks for the agents, answered when they run or it is known that they never will.
  public record GetAgents(ActorRef<Started> replyTo) implements Command {}

  private record Answered(Configuration.Reply reply) implements Command {}

  /// How the start went.
  public sealed interface Started {}

  /// Where the agents are to be found.
  public record Agents(
      ActorRef<MarketData.Command> marketData, RecipientRef<PortfolioManager.Command> portfolio)
      implements Started {}

  /// The account was begun with another charter, and nothing was started.
  public record Refused(String differences) implements Started {}

  /// @param beside starts what reads the record beside the agents; called when they run
  public static Behavior<Command> create(NodePlan plan, Consumer<ActorContext<Command>> beside) {
    return Behaviors.withStash(
        16,
        stash ->
            Behaviors.setup(context -> {
              askConfiguration(context, plan);
              return Behaviors.receive(Command.class)
                  .onMessage(
                      Answered.class,
                      answered ->
                          stash.unstashAll(
                              answering(start(context, plan, beside, answered.reply()))))
                  .onAnyMessage(message -> {
                    stash.stash(message);
                    return Behaviors.same();
                  })
                  .build();
            }));
  }

  private static Behavior<Command> answering(Started started) {
    return Behaviors.receive(Command.class)
        .onMessage(
            GetAgents.class,
            get -> {
              get.replyTo().tell(started);
              return Behaviors.same();
            })
        .build();
  }

  private static void askConfiguration(ActorContext<Command> context, NodePlan plan) {
    Cluster cluster = Cluster.get(context.getSystem());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    ClusterSharding sharding = ClusterSharding.get(context.getSystem());
    sharding.init(Entity.of(CONFIGURATION, it -> ConfigurationEntity.create(it.getEntityId())));
    sharding
        .entityRefFor(CONFIGURATION, plan.account())
        .tell(
            new Configuration.Begin(
                plan.charter(), context.messageAdapter(Configuration.Reply.class, Answered::new)));
  }

  private static Started start(
      ActorContext<Command> context,
      NodePlan plan,
      Consumer<ActorContext<Command>> beside,
      Configuration.Reply reply) {
    return switch (reply) {
      case Configuration.Agreed _ -> {
        beside.accept(context);
        yield start(context, plan);
      }
      case Configuration.Refused(var differences) -> new Refused(differences);
    };
  }

  private static Agents start(ActorContext<Command> context, NodePlan plan) {
    ClusterSharding sharding = ClusterSharding.get(context.getSystem());
    RecipientRef<PortfolioManager.Command> portfolio = portfolio(sharding, plan);
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
    return new Agents(
        context.spawn(
            supervised(
                MarketDataActor.create(plan.venue(), plan.symbols(), trackers, orchestrator)),
            "market-data"),
        portfolio);
  }

  private static RecipientRef<PortfolioManager.Command> portfolio(
      ClusterSharding sharding, NodePlan plan) {
    sharding.init(
        Entity.of(ORDER, it -> ExecutionEntity.create(it.getEntityId(), OrderVenue.PAPER)));
    Function<String, RecipientRef<Execution.Command>> orders =
        id -> sharding.entityRefFor(ORDER, id);
    sharding.init(
        Entity.of(
            PORTFOLIO, it -> PortfolioManagerEntity.create(it.getEntityId(), plan.book(), orders)));
    return sharding.entityRefFor(PORTFOLIO, plan.account());
  }

  private static <C> Behavior<C> supervised(Behavior<C> behavior) {
    return Behaviors.supervise(behavior).onFailure(AGAIN);
  }
}
