package io.fairgap.actors.node;

import io.fairgap.actors.analyst.TechnicalAnalystEntity;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.tracker.SymbolTracker;
import java.util.function.Function;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;

/// The analysts of a node's symbols, which stand between their trackers and the orchestrator.
final class Analysts {
  private static final EntityTypeKey<TechnicalAnalyst.Command> ANALYST =
      EntityTypeKey.create(TechnicalAnalyst.Command.class, TechnicalAnalystEntity.KIND);

  private Analysts() {}

  /// @return where the analyst of a symbol is found
  static Function<String, RecipientRef<TechnicalAnalyst.Command>> start(
      ClusterSharding sharding,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers,
      RecipientRef<Orchestrator.Command> orchestrator,
      Pulses pulses) {
    sharding.init(
        Entity.of(
            ANALYST,
            it ->
                pulses.around(
                    Agent.TECHNICAL_ANALYST,
                    it.getEntityId(),
                    TechnicalAnalyst.Command.class,
                    pulse ->
                        TechnicalAnalystEntity.create(
                            it.getEntityId(),
                            trackers.apply(it.getEntityId()),
                            orchestrator,
                            pulse))));
    return symbol -> sharding.entityRefFor(ANALYST, symbol);
  }
}
