package io.fairgap.app.live;

import io.fairgap.actors.node.Node;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.http.control.Controls;
import io.fairgap.http.metrics.Metrics;
import io.fairgap.http.server.CannotListen;
import io.fairgap.http.server.HttpServer;
import io.fairgap.http.vitals.Backlog;
import io.fairgap.http.vitals.Checkup;
import io.fairgap.http.vitals.Vitals;
import io.fairgap.http.vitals.Watched;
import io.fairgap.persistence.redis.Bulletin;
import io.fairgap.persistence.redis.RedisBoard;
import io.fairgap.protocol.monitor.Monitor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorSystem;

/// What a node shows over HTTP, and who looks after it for that.
final class Surface implements AutoCloseable {
  private final Checkup checkup;
  private final HttpServer server;

  private Surface(Checkup checkup, HttpServer server) {
    this.checkup = checkup;
    this.server = server;
  }

  /// @throws Mistake when nothing can listen there
  static Surface open(
      Door door,
      Metrics metrics,
      ActorSystem<?> system,
      Node.Agents agents,
      Supplier<Optional<String>> database,
      Supplier<Optional<Backlog>> tables,
      Controls controls,
      Optional<RedisBoard> board) {
    Watched watched =
        new Watched(
            agents.marketData(),
            agents.portfolio(),
            agents.risk(),
            agents.monitor(),
            database,
            tables);
    Concerns concerns = new Concerns();
    Checkup checkup =
        Checkup.start(
            system,
            watched,
            InstantSource.system(),
            vitals -> {
              metrics.update(vitals);
              concerns.hear(vitals.database());
              board.ifPresent(it -> tell(vitals, it, metrics));
            });
    try {
      return new Surface(
          checkup,
          HttpServer.start(
              system, door.place(), door.identity(), checkup, metrics::text, controls));
    } catch (CannotListen e) {
      checkup.close();
      throw new Mistake(e.sentence(), e);
    }
  }

  private static void tell(Vitals vitals, RedisBoard board, Metrics metrics) {
    RedisBoard.Counts counts = board.counts();
    metrics.updateRedis(counts.sent(), counts.dropped(), counts.connected());
    Monitor.Health health = vitals.health();
    if (health != null) {
      health.agents().forEach(agent -> board.post(bulletin(agent, vitals.at())));
    }
  }

  private static Bulletin bulletin(Monitor.AgentHealth agent, Instant at) {
    return new Bulletin.AgentSeen(
        agent.agent().label(),
        agent.state().name().toLowerCase(Locale.ROOT),
        agent.messages(),
        agent.restarts(),
        agent.lastError(),
        at);
  }

  String address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    checkup.close();
  }
}
