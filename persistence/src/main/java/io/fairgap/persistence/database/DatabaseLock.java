package io.fairgap.persistence.database;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node per database, where no folder says so: a lock of PostgreSQL's that belongs to a
/// connection of its own and ends with it, so that a killed node leaves nothing behind.
///
/// A connection that breaks under a living node lets go of the lock, too. The node goes on, as its
/// other connections do, and takes the lock again as soon as the database answers; a session of its
/// own that the server still keeps is ended for that. Only when another node came in between, the
/// database is that one's, and this node has [#lost] it: two that write would stop each other.
public final class DatabaseLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /// The server may need a moment to see that a node was killed.
  private static final int TRIES = 20;

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final ConnectionSettings settings;
  private final String identity;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private LockSession session;
  private volatile boolean isHeld = true;
  private volatile @Nullable String lost;

  private DatabaseLock(ConnectionSettings settings, String identity, LockSession session) {
    this.settings = settings;
    this.identity = identity;
    this.session = session;
    thread = Thread.ofPlatform().daemon().name("database-lock").unstarted(this::keep);
  }

  /// Takes a database for a node.
  ///
  /// @param identity a word of the node's own, which [#holder] tells others
  /// @throws DatabaseFault when another node has it, or it cannot be used
  public static DatabaseLock take(ConnectionSettings settings, String identity) {
    Requirements.check(settings);
    try {
      LockSession session = LockSession.open(settings, LockHolder.session(identity));
      try {
        requireTaken(session, settings);
      } catch (SQLException | RuntimeException e) {
        session.close();
        throw e;
      }
      DatabaseLock lock = new DatabaseLock(settings, identity, session);
      lock.thread.start();
      return lock;
    } catch (SQLException e) {
      throw DatabaseFault.during("taking the database for this node", e);
    }
  }

  private static void requireTaken(LockSession session, ConnectionSettings settings)
      throws SQLException {
    for (int tries = 1; !session.isTaken(); tries++) {
      List<LockHolder> holders = session.holders();
      if (tries >= TRIES && !holders.isEmpty()) {
        throw new DatabaseFault(
            "%s uses the database %s; stop it, or name another database with FAIRGAP_DATABASE."
                .formatted(holders.getFirst().words(), settings.place()));
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  /// The identity of the node that has a database; empty when none has it, and an empty word when
  /// the server does not tell.
  ///
  /// @throws DatabaseFault when the database cannot be used
  public static Optional<String> holder(ConnectionSettings settings) {
    Requirements.check(settings);
    try (LockSession session = LockSession.open(settings, "fairgap look")) {
      return session.holders().stream().map(LockHolder::identity).findFirst();
    } catch (SQLException e) {
      throw DatabaseFault.during("looking who uses the database", e);
    }
  }

  /// What is wrong with it now, a sentence without its full stop; it heals.
  public Optional<String> trouble() {
    return isHeld
        ? Optional.empty()
        : Optional.of("the connection that keeps other nodes off the database is broken");
  }

  /// Why the database is another node's for good, in a sentence.
  public Optional<String> lost() {
    return Optional.ofNullable(lost);
  }

  private void keep() {
    try {
      while (lost == null && !closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!isHeld || !session.isAlive()) {
          takeAgain();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAgain() {
    if (isHeld) {
      isHeld = false;
      LOG.warn("the connection that keeps other nodes off the database has broken");
    }
    session.close();
    try {
      session = LockSession.open(settings, LockHolder.session(identity));
      if (session.isTaken()) {
        isHeld = true;
        LOG.info("the database is held again");
      } else {
        giveWay(session.holders());
      }
    } catch (SQLException _) {
      // The database is away; that is said by whoever works with it.
    }
  }

  private void giveWay(List<LockHolder> holders) throws SQLException {
    for (LockHolder holder : holders) {
      if (holder.identity().equals(identity)) {
        session.end(holder);
      } else {
        String sentence =
            "%s has taken the database %s while the connection of this node was broken; nothing more is traded here."
                .formatted(holder.words(), settings.place());
        LOG.error(sentence);
        lost = sentence;
      }
    }
  }

  /// Lets go of the database.
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
    session.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
