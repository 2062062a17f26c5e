package io.fairgap.actors.node;

import io.fairgap.actors.marketdata.MarketDataActor;
import io.fairgap.actors.monitor.MonitorActor;
import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.orchestrator.OrchestratorActor;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.research.MarketResearch;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.Rulebook;
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
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;

/// The guardian of a node: asks whether the account may be traded as planned, then starts its
/// agents in the order in which they need each other, and restarts those that fail.
public final class Node {
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
      RecipientRef<Configuration.Command> configuration,
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
    return new Pulses(
        context.spawn(supervised(MonitorActor.create(System::nanoTime)), "monitor"),
        InstantSource.system());
  }

  private static void askConfiguration(
      ActorContext<Command> context, NodePlan plan, Pulses pulses) {
    Cluster cluster = Cluster.get(context.getSystem());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    Entities.configuration(ClusterSharding.get(context.getSystem()), plan, pulses)
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
      case Configuration.Agreed(var terms) -> {
        beside.accept(context);
        yield start(context, plan, terms.rules(), pulses);
      }
      case Configuration.Refused(var differences) -> new Refused(differences);
    };
  }

  /// @param rules that hold as it starts
  private static Agents start(
      ActorContext<Command> context, NodePlan plan, Rulebook rules, Pulses pulses) {
    ClusterSharding sharding = ClusterSharding.get(context.getSystem());
    RecipientRef<Configuration.Command> configuration =
        Entities.configuration(sharding, plan, pulses);
    RecipientRef<PortfolioManager.Command> portfolio = Entities.portfolio(sharding, plan, pulses);
    RecipientRef<RiskManager.Command> risk = Entities.risk(sharding, plan, pulses);
    Function<String, RecipientRef<SymbolTracker.Command>> trackers = Entities.trackers(sharding);
    ActorRef<Orchestrator.Command> orchestrator =
        spawn(
            context,
            pulses,
            Agent.ORCHESTRATOR,
            Orchestrator.Command.class,
            _ ->
                OrchestratorActor.create(
                    plan.timeframe(), plan.deadline(), configuration, risk, portfolio, trackers));
    Entities.trackers(
        sharding, plan, rules, Analysts.start(sharding, trackers, orchestrator, pulses), pulses);
    RecipientRef<MarketResearch.Command> research =
        Entities.research(sharding, plan, portfolio, configuration, pulses);
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
        configuration,
        pulses.monitor(),
        Bookkeeping.start(sharding, plan.account(), pulses));
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
