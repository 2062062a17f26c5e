package io.fairgap.actors.node;

import io.fairgap.actors.configuration.ConfigurationEntity;
import io.fairgap.actors.execution.ExecutionEntity;
import io.fairgap.actors.execution.OrderVenue;
import io.fairgap.actors.marketdata.MarketDataActor;
import io.fairgap.actors.monitor.MonitorActor;
import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.orchestrator.OrchestratorActor;
import io.fairgap.actors.portfolio.PortfolioManagerEntity;
import io.fairgap.actors.research.MarketResearchEntity;
import io.fairgap.actors.risk.RiskManagerEntity;
import io.fairgap.actors.tracker.SymbolTrackerEntity;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.research.MarketResearch;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import java.time.Duration;
import java.time.InstantSource;
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
  private static final EntityTypeKey<RiskManager.Command> RISK =
      EntityTypeKey.create(RiskManager.Command.class, RiskManagerEntity.KIND);
  private static final EntityTypeKey<MarketResearch.Command> RESEARCH =
      EntityTypeKey.create(MarketResearch.Command.class, MarketResearchEntity.KIND);
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
      ActorRef<MarketData.Command> marketData,
      RecipientRef<PortfolioManager.Command> portfolio,
      RecipientRef<RiskManager.Command> risk,
      RecipientRef<Monitor.Command> monitor,
      Bookkeeping bookkeeping)
      implements Started {}

  /// The account was begun with another charter, and nothing was started.
  public record Refused(String differences) implements Started {}

  /// @param beside starts what reads the record beside the agents; called when they run
  public static Behavior<Command> create(NodePlan plan, Consumer<ActorContext<Command>> beside) {
    return Behaviors.withStash(
        16,
        stash ->
            Behaviors.setup(context -> {
              Pulses pulses = pulses(context);
              askConfiguration(context, plan, pulses);
              return Behaviors.receive(Command.class)
                  .onMessage(
                      Answered.class,
                      answered ->
                          stash.unstashAll(
                              answering(start(context, plan, beside, pulses, answered.reply()))))
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

  private static Pulses pulses(ActorContext<Command> context) {
    InstantSource clock = InstantSource.system();
    return new Pulses(
        context.spawn(supervised(MonitorActor.create(clock.instant())), "monitor"), clock);
  }

  private static void askConfiguration(
      ActorContext<Command> context, NodePlan plan, Pulses pulses) {
    Cluster cluster = Cluster.get(context.getSystem());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    ClusterSharding sharding = ClusterSharding.get(context.getSystem());
    init(
        sharding,
        CONFIGURATION,
        id ->
            pulses.around(
                Agent.CONFIGURATION,
                id,
                Configuration.Command.class,
                pulse -> ConfigurationEntity.create(id, pulse)));
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
      Pulses pulses,
      Configuration.Reply reply) {
    return switch (reply) {
      case Configuration.Agreed _ -> {
        beside.accept(context);
        yield start(context, plan, pulses);
      }
      case Configuration.Refused(var differences) -> new Refused(differences);
    };
  }

  private static Agents start(ActorContext<Command> context, NodePlan plan, Pulses pulses) {
    ClusterSharding sharding = ClusterSharding.get(context.getSystem());
    RecipientRef<PortfolioManager.Command> portfolio = portfolio(sharding, plan, pulses);
    RecipientRef<RiskManager.Command> risk = risk(sharding, plan, pulses);
    Function<String, RecipientRef<SymbolTracker.Command>> trackers =
        symbol -> sharding.entityRefFor(TRACKER, symbol);
    ActorRef<Orchestrator.Command> orchestrator =
        spawn(
            context,
            pulses,
            Agent.ORCHESTRATOR,
            Orchestrator.Command.class,
            _ ->
                OrchestratorActor.create(
                    plan.timeframe(), plan.deadline(), risk, portfolio, trackers));
    trackers(sharding, plan, orchestrator, pulses);
    RecipientRef<MarketResearch.Command> research = research(sharding, plan, portfolio, pulses);
    ActorRef<MarketData.Command> marketData =
        spawn(
            context,
            pulses,
            Agent.MARKET_DATA,
            MarketData.Command.class,
            pulse -> MarketDataActor.create(plan.feed(), trackers, orchestrator, research, pulse));
    return new Agents(
        marketData,
        portfolio,
        risk,
        pulses.monitor(),
        Bookkeeping.start(sharding, plan.account(), pulses));
  }

  private static void trackers(
      ClusterSharding sharding,
      NodePlan plan,
      ActorRef<Orchestrator.Command> orchestrator,
      Pulses pulses) {
    init(
        sharding,
        TRACKER,
        id ->
            pulses.around(
                Agent.SYMBOL_TRACKER,
                id,
                SymbolTracker.Command.class,
                pulse ->
                    SymbolTrackerEntity.create(
                        id, () -> plan.cores().apply(id), orchestrator, pulse, plan.onlooker())));
  }

  private static RecipientRef<MarketResearch.Command> research(
      ClusterSharding sharding,
      NodePlan plan,
      RecipientRef<PortfolioManager.Command> portfolio,
      Pulses pulses) {
    init(
        sharding,
        RESEARCH,
        id ->
            pulses.around(
                Agent.MARKET_RESEARCH,
                id,
                MarketResearch.Command.class,
                pulse ->
                    MarketResearchEntity.create(id, plan.around().research(), portfolio, pulse)));
    return sharding.entityRefFor(RESEARCH, plan.account());
  }

  private static RecipientRef<PortfolioManager.Command> portfolio(
      ClusterSharding sharding, NodePlan plan, Pulses pulses) {
    init(
        sharding,
        ORDER,
        id ->
            pulses.around(
                Agent.EXECUTION,
                id,
                Execution.Command.class,
                pulse -> ExecutionEntity.create(id, OrderVenue.PAPER, pulse)));
    Function<String, RecipientRef<Execution.Command>> orders =
        id -> sharding.entityRefFor(ORDER, id);
    init(
        sharding,
        PORTFOLIO,
        id ->
            pulses.around(
                Agent.PORTFOLIO_MANAGER,
                id,
                PortfolioManager.Command.class,
                pulse ->
                    PortfolioManagerEntity.create(
                        id, plan.book(), orders, plan.around().times(), pulse)));
    return sharding.entityRefFor(PORTFOLIO, plan.account());
  }

  private static RecipientRef<RiskManager.Command> risk(
      ClusterSharding sharding, NodePlan plan, Pulses pulses) {
    init(
        sharding,
        RISK,
        id ->
            pulses.around(
                Agent.RISK_MANAGER,
                id,
                RiskManager.Command.class,
                pulse -> RiskManagerEntity.create(id, pulse)));
    return sharding.entityRefFor(RISK, plan.account());
  }

  private static <C> void init(
      ClusterSharding sharding, EntityTypeKey<C> kind, Function<String, Behavior<C>> behavior) {
    sharding.init(Entity.of(kind, it -> behavior.apply(it.getEntityId())));
  }

  /// The pulse lies inside the supervision, so that it notices what the supervisor catches.
  private static <C> ActorRef<C> spawn(
      ActorContext<Command> context,
      Pulses pulses,
      Agent agent,
      Class<C> commands,
      Function<Pulse, Behavior<C>> behavior) {
    String name = agent.label();
    return context.spawn(supervised(pulses.around(agent, name, commands, behavior)), name);
  }

  private static <C> Behavior<C> supervised(Behavior<C> behavior) {
    return Behaviors.supervise(behavior).onFailure(AGAIN);
  }
}
