package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// A real PostgreSQL in a folder of ours, for this machine alone, that keeps what it committed.
///
/// It outlives a node that is killed; the next start on the folder takes it over. One that ends by
/// itself under a living node is started again.
public final class EmbeddedServer implements AutoCloseable {
  private static final String DATABASE = "fairgap";

  private final ServerFolder folder;
  private final FolderLock lock;
  private final Postmaster postmaster;
  private final ConnectionSettings settings;
  private final Keeper keeper;

  private EmbeddedServer(
      ServerFolder folder,
      FolderLock lock,
      Postmaster postmaster,
      ConnectionSettings settings,
      Keeper keeper) {
    this.folder = folder;
    this.lock = lock;
    this.postmaster = postmaster;
    this.settings = settings;
    this.keeper = keeper;
  }

  /// Starts on any free port.
  ///
  /// @see #start(Path, int)
  public static EmbeddedServer start(Path folder) {
    return start(folder, 0);
  }

  /// Starts the server of a folder, making the folder, the binaries and the cluster as needed.
  ///
  /// @param folder where everything of the server lives, such as `~/.fairgap/postgres`
  /// @param port where it listens on loopback; 0 for any that is free
  /// @throws DatabaseFault when another node uses the folder, when it cannot be written, when the
  ///   disk is full, the port taken, or PostgreSQL does not start for another reason
  public static EmbeddedServer start(Path folder, int port) {
    ServerFolder places = new ServerFolder(folder);
    places.make();
    FolderLock lock = FolderLock.take(places.root());
    try {
      return started(places, lock, port);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Where the server listens, and as whom.
  public ConnectionSettings settings() {
    return settings;
  }

  /// Why the server has ended and cannot be started again yet, in a sentence; empty while it runs.
  public Optional<String> trouble() {
    return keeper.trouble();
  }

  /// Stops the server and lets go of the folder.
  @Override
  public void close() {
    keeper.close();
    try (lock) {
      postmaster.stop();
      Files.deleteIfExists(folder.connection());
    } catch (IOException e) {
      throw folder.fault(e);
    }
  }

  private static EmbeddedServer started(ServerFolder folder, FolderLock lock, int wanted) {
    Program program = Binaries.in(folder);
    Postmaster postmaster = new Postmaster(folder, program);
    postmaster.takeOver();
    int port = wanted == 0 ? freePort() : wanted;
    String password = new Cluster(folder, program).prepare(port);
    postmaster.start(port);
    try {
      ConnectionSettings settings = settings(port, DATABASE, password);
      verify(settings(port, "postgres", password));
      RunningServer.announce(folder, settings);
      return new EmbeddedServer(folder, lock, postmaster, settings, Keeper.of(postmaster, port));
    } catch (RuntimeException e) {
      postmaster.stop();
      throw e;
    }
  }

  /// Trusts nothing that the server can be asked, and makes the database at the first start.
  private static void verify(ConnectionSettings settings) {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        if (!"on".equals(one(statement, "SHOW " + setting))) {
          throw new DatabaseFault(
              "The embedded PostgreSQL runs with "
                  + setting
                  + " off and could lose trades; take"
                  + " that out of its configuration.");
        }
      }
      if (one(statement, "SELECT count(*) FROM pg_database WHERE datname = 'fairgap'")
          .equals("0")) {
        statement.execute("CREATE DATABASE fairgap");
      }
    } catch (SQLException e) {
      throw DatabaseFault.during("asking the embedded PostgreSQL for its settings", e);
    }
  }

  private static String one(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static ConnectionSettings settings(int port, String database, String password) {
    return new ConnectionSettings(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.USER, password);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DatabaseFault("No port is free on this machine.", e);
    }
  }
}
