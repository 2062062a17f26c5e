package io.fairgap.actors.node;

import io.fairgap.actors.configuration.ConfigurationEntity;
import io.fairgap.actors.execution.ExecutionEntity;
import io.fairgap.actors.execution.OrderVenue;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.portfolio.PortfolioManagerEntity;
import io.fairgap.actors.research.MarketResearchEntity;
import io.fairgap.actors.risk.RiskManagerEntity;
import io.fairgap.actors.tracker.SymbolTrackerEntity;
import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.research.MarketResearch;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.Rulebook;
import java.util.function.Function;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;

/// The event-sourced agents of a node: how each kind is made, and where one of them is found.
final class Entities {
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

  private Entities() {}

  /// What an account goes by.
  static RecipientRef<Configuration.Command> configuration(
      ClusterSharding sharding, NodePlan plan, Pulses pulses) {
    init(
        sharding,
        CONFIGURATION,
        id ->
            pulses.around(
                Agent.CONFIGURATION,
                id,
                Configuration.Command.class,
                pulse -> ConfigurationEntity.create(id, plan.amendments(), pulse)));
    return sharding.entityRefFor(CONFIGURATION, plan.account());
  }

  /// Where the tracker of a symbol is found.
  static Function<String, RecipientRef<SymbolTracker.Command>> trackers(ClusterSharding sharding) {
    return symbol -> sharding.entityRefFor(TRACKER, symbol);
  }

  /// @param rules that hold as they start
  static void trackers(
      ClusterSharding sharding,
      NodePlan plan,
      Rulebook rules,
      Function<String, RecipientRef<TechnicalAnalyst.Command>> analysts,
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
                        id,
                        by -> plan.cores().apply(by, id),
                        rules,
                        analysts.apply(id),
                        pulse,
                        plan.onlooker())));
  }

  static RecipientRef<MarketResearch.Command> research(
      ClusterSharding sharding,
      NodePlan plan,
      RecipientRef<PortfolioManager.Command> portfolio,
      RecipientRef<Configuration.Command> configuration,
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
                    MarketResearchEntity.create(
                        id, plan.around().research(), portfolio, configuration, pulse)));
    return sharding.entityRefFor(RESEARCH, plan.account());
  }

  static RecipientRef<PortfolioManager.Command> portfolio(
      ClusterSharding sharding, NodePlan plan, Pulses pulses) {
    sharding.init(Entity.of(ORDER, it -> order(it, pulses)));
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

  private static Behavior<Execution.Command> order(
      EntityContext<Execution.Command> context, Pulses pulses) {
    String id = context.getEntityId();
    return pulses.around(
        Agent.EXECUTION,
        id,
        Execution.Command.class,
        pulse ->
            ExecutionEntity.create(
                id,
                OrderVenue.PAPER,
                pulse,
                self -> context.getShard().tell(new ClusterSharding.Passivate<>(self))));
  }

  static RecipientRef<RiskManager.Command> risk(
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
}
