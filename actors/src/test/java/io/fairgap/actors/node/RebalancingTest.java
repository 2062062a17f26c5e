package io.fairgap.actors.node;

import static io.fairgap.actors.node.SampleNode.HOUR;
import static io.fairgap.actors.node.SampleNode.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.portfolio.PortfolioManagerEntity;
import io.fairgap.actors.tracker.SymbolTrackerEntity;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.server.EmbeddedServer;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.venues.playback.Playback;
import io.fairgap.venues.playback.Speed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.sharding.ShardRegion.ClusterShardingStats;
import org.apache.pekko.cluster.sharding.ShardRegion.CurrentShardRegionState;
import org.apache.pekko.cluster.sharding.typed.GetClusterShardingStats;
import org.apache.pekko.cluster.sharding.typed.GetShardRegionState;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entities of a node move to another node and back while candles are played, over real sockets and
/// with one database; what is lost on the way heals by itself.
class RebalancingTest {
  private static final EntityTypeKey<SymbolTracker.Command> TRACKER =
      EntityTypeKey.create(SymbolTracker.Command.class, SymbolTrackerEntity.KIND);
  private static final EntityTypeKey<PortfolioManager.Command> ACCOUNT =
      EntityTypeKey.create(PortfolioManager.Command.class, PortfolioManagerEntity.KIND);

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(50);

  /// An answer that does not come by then was lost on the way.
  private static final Duration SOON = Duration.ofSeconds(2);

  /// Shards move within seconds, and it is said who leaves.
  private static final String QUICK =
      """
      pekko.cluster.sharding.rebalance-interval = 500ms
      pekko.cluster.sharding.retry-interval = 500ms
      pekko.actor.testkit.typed.single-expect-default = 20s
      pekko.actor.testkit.typed.system-shutdown-default = 60s
      pekko.loglevel = WARNING
      """;

  /// What is not anywhere yet goes to the members with the newest program.
  private static final String NEWER = "pekko.cluster.app-version = 2.0.0";

  /// The last hours come when all moves are made.
  private static final int HELD = HOURS - 20;

  private final List<ActorTestKit> guests = new ArrayList<>();
  private final CountDownLatch moved = new CountDownLatch(1);

  @TempDir private Path folder;

  @Test
  void entitiesThatMoveBetweenNodesDecideWhatABacktestDecides() {
    try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("postgres"));
        Database database = Database.open(server.settings())) {
      Config config = config(database);
      ActorTestKit first = ActorTestKit.create("fairgap", config);
      try {
        NodePlan plan =
            SampleNode.plan(
                SampleNode::core, new Playback(this::recording, new Speed(HOUR / 50.0)));
        Node.Agents agents = play(first, plan, config);

        assertThat(SampleNode.decided(first, agents))
            .isEqualTo(new PortfolioManager.Decided(HOURS * HOUR, SampleNode.hash(_ -> true)));
      } finally {
        // The recording may still wait in a thread that would keep the system from ending.
        moved.countDown();
        guests.forEach(ActorTestKit::shutdownTestKit);
        first.shutdownTestKit();
      }
    }
  }

  /// The account begins on a guest that leaves; another guest takes symbols over and leaves, too.
  private Node.Agents play(ActorTestKit first, NodePlan plan, Config config) {
    beginAccountElsewhere(first, plan);
    ActorTestKit guest = guest(first, plan, ConfigFactory.parseString(NEWER).withFallback(config));
    awaitRegions(first, ACCOUNT, 2);
    Node.Agents agents = SampleNode.agents(first, plan);
    awaitShards(guest, ACCOUNT, 1);
    awaitDecided(first, agents, 50);
    leave(guest);
    awaitShards(first, ACCOUNT, 1);

    ActorTestKit second = guest(first, plan, config);
    awaitShards(second, TRACKER, 1);
    awaitDecided(first, agents, 200);
    leave(second);
    awaitShards(first, TRACKER, 3);

    moved.countDown();
    SampleNode.awaitEnd(first, agents);
    return agents;
  }

  /// The account's region is there before its node, so that a guest is known to it in time.
  private static void beginAccountElsewhere(ActorTestKit first, NodePlan plan) {
    Cluster host = Cluster.get(first.system());
    host.manager().tell(Join.create(host.selfMember().address()));
    TestProbe<Monitor.Command> monitor = first.createTestProbe();
    Pulses pulses = new Pulses(monitor.ref(), InstantSource.system());
    Entities.portfolio(ClusterSharding.get(first.system()), plan, pulses);
  }

  private void leave(ActorTestKit guest) {
    guests.remove(guest);
    guest.shutdownTestKit();
  }

  private static Config config(Database database) {
    return ConfigFactory.parseString(QUICK)
        .withFallback(database.journalConfig())
        .withFallback(ConfigFactory.parseResources("fairgap-node.conf"))
        .withFallback(ConfigFactory.load());
  }

  /// Another member of the first one's cluster, up and ready to take entities over.
  private ActorTestKit guest(ActorTestKit first, NodePlan plan, Config config) {
    Cluster host = Cluster.get(first.system());
    ActorTestKit guest = ActorTestKit.create("fairgap", config);
    guests.add(guest);
    Cluster cluster = Cluster.get(guest.system());
    cluster.manager().tell(Join.create(host.selfMember().address()));
    guest
        .createTestProbe()
        .awaitAssert(
            LIMIT,
            BETWEEN,
            () -> {
              assertThat(cluster.selfMember().status()).isEqualTo(MemberStatus.up());
              return cluster;
            });
    guest.spawn(GuestNode.create(plan, host.selfMember().address().toString()), "node");
    return guest;
  }

  /// Returns when so many nodes have a region of a kind.
  private static void awaitRegions(ActorTestKit kit, EntityTypeKey<?> kind, int regions) {
    TestProbe<ClusterShardingStats> probe = kit.createTestProbe();
    probe.awaitAssert(
        LIMIT,
        BETWEEN,
        () -> {
          ClusterSharding.get(kit.system())
              .shardState()
              .tell(new GetClusterShardingStats(kind, SOON, probe.ref()));
          assertThat(probe.receiveMessage(SOON.plus(SOON)).getRegions()).hasSize(regions);
          return regions;
        });
  }

  /// Returns when a node has so many shards of a kind, or more.
  private static void awaitShards(ActorTestKit kit, EntityTypeKey<?> kind, int shards) {
    TestProbe<CurrentShardRegionState> probe = kit.createTestProbe();
    probe.awaitAssert(
        LIMIT,
        BETWEEN,
        () -> {
          ClusterSharding.get(kit.system())
              .shardState()
              .tell(new GetShardRegionState(kind, probe.ref()));
          assertThat(probe.receiveMessage(SOON).getShards()).hasSizeGreaterThanOrEqualTo(shards);
          return shards;
        });
  }

  private static void awaitDecided(ActorTestKit kit, Node.Agents agents, int hours) {
    TestProbe<PortfolioManager.Decided> probe = kit.createTestProbe();
    probe.awaitAssert(
        LIMIT,
        BETWEEN,
        () -> {
          agents.portfolio().tell(new PortfolioManager.GetDecided(probe.ref()));
          assertThat(probe.receiveMessage(SOON).closeTime()).isGreaterThanOrEqualTo(hours * HOUR);
          return hours;
        });
  }

  private CandleSource recording() {
    CandleSource recording = SampleNode.recording();
    return new CandleSource() {
      @Override
      public @Nullable CandleBlock next() {
        CandleBlock block = recording.next();
        if (block != null && block.openTime(block.size() - 1) >= HELD * HOUR) {
          await();
        }
        return block;
      }

      @Override
      public void close() {
        recording.close();
      }
    };
  }

  private void await() {
    try {
      moved.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
