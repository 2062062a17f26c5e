package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a server again that ended by itself, for as long as it takes: PostgreSQL gives up when
/// the disk is full even while it recovers, and somebody who ends processes may hit it.
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final Postmaster postmaster;
  private final int port;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable String trouble;

  private Keeper(Postmaster postmaster, int port) {
    this.postmaster = postmaster;
    this.port = port;
    thread = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
  }

  static Keeper of(Postmaster postmaster, int port) {
    Keeper keeper = new Keeper(postmaster, port);
    keeper.thread.start();
    return keeper;
  }

  /// Why the server cannot be started now, in a sentence; empty when it runs.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void keep() {
    Duration pause = BETWEEN;
    try {
      while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = isUp() ? BETWEEN : longer(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private boolean isUp() {
    if (Postmaster.running(postmaster.folder()).isPresent()) {
      trouble = null;
      return true;
    }
    LOG.warn("PostgreSQL has ended by itself; it is started again");
    try {
      postmaster.takeOver();
      postmaster.start(port);
      LOG.info("PostgreSQL runs again");
      return true;
    } catch (DatabaseFault fault) {
      LOG.error(fault.sentence());
      trouble = fault.sentence();
      return false;
    }
  }

  /// Returns when it does nothing any more.
  @Override
  public void close() {
    closed.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
