package io.fairgap.actors.node;

import io.fairgap.actors.journal.JournalEntity;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.performance.PerformanceEntity;
import io.fairgap.protocol.journal.TradeJournal;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.performance.Performance;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;

/// The agents of an account that look back on its trades and decide none.
public record Bookkeeping(
    RecipientRef<TradeJournal.Command> journal, RecipientRef<Performance.Command> performance) {
  private static final EntityTypeKey<TradeJournal.Command> JOURNAL =
      EntityTypeKey.create(TradeJournal.Command.class, JournalEntity.KIND);
  private static final EntityTypeKey<Performance.Command> PERFORMANCE =
      EntityTypeKey.create(Performance.Command.class, PerformanceEntity.KIND);

  static Bookkeeping start(ClusterSharding sharding, String account, Pulses pulses) {
    sharding.init(
        Entity.of(
            JOURNAL,
            it ->
                pulses.around(
                    Agent.JOURNAL,
                    it.getEntityId(),
                    TradeJournal.Command.class,
                    pulse -> JournalEntity.create(it.getEntityId(), pulse))));
    sharding.init(
        Entity.of(
            PERFORMANCE,
            it ->
                pulses.around(
                    Agent.PERFORMANCE,
                    it.getEntityId(),
                    Performance.Command.class,
                    pulse -> PerformanceEntity.create(it.getEntityId(), pulse))));
    return new Bookkeeping(
        sharding.entityRefFor(JOURNAL, account), sharding.entityRefFor(PERFORMANCE, account));
  }
}
