package io.fairgap.app.live;

import io.fairgap.persistence.connection.DatabaseFault;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes away what a record needs no more, beside the agents, on a thread of its own: at once, and
/// from then on in even steps.
final class Tidying implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
  private static final Duration STEP = Duration.ofHours(1);
  private static final long STOP_SECONDS = 5;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("tidying").factory());

  private Tidying() {}

  /// @param delete gives how many old snapshots it has deleted
  static Tidying begin(IntSupplier delete) {
    return begin(delete, STEP);
  }

  static Tidying begin(IntSupplier delete, Duration step) {
    Tidying tidying = new Tidying();
    var _ =
        tidying.thread.scheduleWithFixedDelay(
            () -> tidy(delete), 0, step.toMillis(), TimeUnit.MILLISECONDS);
    return tidying;
  }

  /// Fails never, as it would not be called again.
  private static void tidy(IntSupplier delete) {
    try {
      int deleted = delete.getAsInt();
      if (deleted > 0) {
        LOG.info("deleted {} old snapshots", deleted);
      }
    } catch (DatabaseFault e) {
      LOG.warn("old snapshots are deleted later: {}", e.sentence());
    } catch (RuntimeException e) {
      LOG.warn("old snapshots are deleted later", e);
    }
  }

  /// Waits a little for what is under way; what stays undone then is done after the next start.
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      var _ = thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
