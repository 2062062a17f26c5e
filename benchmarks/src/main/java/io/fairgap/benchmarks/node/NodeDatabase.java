package io.fairgap.benchmarks.node;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.server.EmbeddedServer;
import io.fairgap.persistence.server.RunningServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The server of a measured node, asked what it did.
final class NodeDatabase implements AutoCloseable {
  private static final int COMMITS = 200;

  private final @Nullable EmbeddedServer own;
  private final Connection connection;

  private NodeDatabase(@Nullable EmbeddedServer own, ConnectionSettings place) {
    this.own = own;
    try {
      connection = DriverManager.getConnection(place.url(), place.user(), place.password());
    } catch (SQLException e) {
      throw new IllegalStateException("the measured node's database cannot be asked", e);
    }
  }

  /// The server of a node that runs.
  ///
  /// @param postgres its folder
  static NodeDatabase ofRunning(Path postgres) {
    return new NodeDatabase(null, RunningServer.of(postgres));
  }

  /// The server of a node that has stopped, started for the purpose.
  ///
  /// @param postgres its folder
  static NodeDatabase ofStopped(Path postgres) {
    EmbeddedServer server = EmbeddedServer.start(postgres);
    return new NodeDatabase(server, server.settings());
  }

  /// What was written so far.
  ///
  /// @param bytes of the write-ahead log
  /// @param commits of all connections
  record Written(long bytes, long commits) {
    Written since(Written before) {
      return new Written(bytes - before.bytes, commits - before.commits);
    }
  }

  Written written() {
    return new Written(
        (long) number("SELECT pg_current_wal_lsn() - '0/0'"),
        (long) number("SELECT xact_commit FROM pg_stat_database WHERE datname = 'fairgap'"));
  }

  /// Milliseconds of one commit that reaches the disk, in the median of many.
  double commitMillis() {
    double[] millis = new double[COMMITS];
    for (int i = 0; i < COMMITS; i++) {
      long start = System.nanoTime();
      number("SELECT pg_logical_emit_message(true, 'bench', 'commit') - '0/0'");
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[COMMITS / 2];
  }

  /// Makes the disk slower: whoever brings commits to it waits for this long first, and others that
  /// come meanwhile go with it, as with a disk that takes so long. The server waits when as many as
  /// `commit_siblings` transactions are open beside, so none have to be.
  void delayCommits(int micros) {
    execute("ALTER SYSTEM SET commit_siblings = 0");
    execute("ALTER SYSTEM SET commit_delay = " + micros);
    execute("SELECT pg_reload_conf()");
  }

  /// Kilobytes of the largest snapshot.
  double largestSnapshot() {
    return number("SELECT coalesce(max(length(snapshot_payload)), 0) FROM snapshot") / 1024;
  }

  /// How many symbols have one.
  int snapshots() {
    return (int)
        number(
            "SELECT count(DISTINCT persistence_id) FROM snapshot"
                + " WHERE persistence_id LIKE 'symbol|%'");
  }

  /// Lets commits return before they reach the disk, until [#useTheDisk].
  void spareTheDisk() {
    execute("ALTER SYSTEM SET synchronous_commit = off");
    execute("SELECT pg_reload_conf()");
  }

  void useTheDisk() {
    execute("ALTER SYSTEM RESET synchronous_commit");
    execute("SELECT pg_reload_conf()");
  }

  /// Takes the snapshots of all symbols away.
  ///
  /// @return how many there were
  int forgetSnapshots() {
    return execute("DELETE FROM snapshot WHERE persistence_id LIKE 'symbol|%'");
  }

  /// How many events all symbols have recorded.
  long symbolEvents() {
    return (long) number("SELECT count(*) FROM event_journal WHERE persistence_id LIKE 'symbol|%'");
  }

  private double number(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getDouble(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the measured node's database did not answer", e);
    }
  }

  /// @return how many rows it changed
  private int execute(String command) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw new IllegalStateException("the measured node's database refused " + command, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection to a measured node did not close", e);
    } finally {
      if (own != null) {
        own.close();
      }
    }
  }
}
