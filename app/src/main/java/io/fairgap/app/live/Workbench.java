package io.fairgap.app.live;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// A quiet actor system without agents, for those who read a record: its serializers and streams.
final class Workbench implements AutoCloseable {
  private static final long STOP_SECONDS = 10;
  private static final String SETTINGS =
      """
      pekko {
        loglevel = WARNING
        stdout-loglevel = OFF
        loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
        logging-filter = "org.apache.pekko.event.slf4j.Slf4jLoggingFilter"
        actor.provider = local
        jvm-shutdown-hooks = off
        coordinated-shutdown.run-by-jvm-shutdown-hook = off
        daemonic = on
      }
      """;

  private final ActorSystem<Void> system;

  /// @param journal how events are stored; empty for who reads none by Pekko
  Workbench(String name, Config journal) {
    system =
        ActorSystem.create(
            Behaviors.empty(),
            name,
            ConfigFactory.parseString(SETTINGS)
                .withFallback(journal)
                .withFallback(ConfigFactory.parseResources("fairgap-serialization.conf"))
                .withFallback(ConfigFactory.load()));
  }

  ActorSystem<?> system() {
    return system;
  }

  @Override
  public void close() {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the reader of the record did not stop", e);
    }
  }
}
