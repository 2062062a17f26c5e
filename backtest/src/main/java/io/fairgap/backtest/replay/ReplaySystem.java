package io.fairgap.backtest.replay;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.ActorSystem;

/// The actor system under a replay: quiet, small, and started while the caller does other things.
public final class ReplaySystem implements AutoCloseable {
  private static final String SETTINGS =
      """
      pekko {
        loglevel = WARNING
        stdout-loglevel = WARNING
        log-dead-letters = off
        log-dead-letters-during-shutdown = off
        daemonic = on
        jvm-shutdown-hooks = off
        coordinated-shutdown.run-by-jvm-shutdown-hook = off
        actor.default-dispatcher.fork-join-executor { parallelism-min = 2, parallelism-max = 2 }
      }
      """;

  private final CompletableFuture<ActorSystem> started;

  private ReplaySystem(CompletableFuture<ActorSystem> started) {
    this.started = started;
  }

  /// Begins to start; returns at once.
  public static ReplaySystem start() {
    return new ReplaySystem(
        CompletableFuture.supplyAsync(() ->
            ActorSystem.create(
                "fairgap",
                ConfigFactory.parseString(SETTINGS).withFallback(ConfigFactory.load()))));
  }

  /// The system, waited for if need be.
  public ActorSystem get() {
    return started.join();
  }

  @Override
  public void close() {
    var _ = started.thenAccept(ActorSystem::terminate);
  }
}
