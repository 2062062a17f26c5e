package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.database.DatabaseLock;
import io.fairgap.persistence.server.EmbeddedServer;
import io.fairgap.persistence.server.FolderLock;
import io.fairgap.persistence.server.RunningServer;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A node's record, opened beside the node when it runs, else through a server that is started for
/// the purpose.
public final class RecordDatabase implements AutoCloseable {
  private final @Nullable EmbeddedServer server;
  private final Database database;
  private final Optional<String> node;

  private RecordDatabase(
      @Nullable EmbeddedServer server, Database database, Optional<String> node) {
    this.server = server;
    this.database = database;
    this.node = node;
  }

  /// Opens it to be read: few connections, and a schema that is left as it is.
  ///
  /// @param url of a PostgreSQL; null for the node's own
  /// @throws Mistake when the node never ran, or is starting
  /// @throws DatabaseFault when the database cannot be used, or another version wrote it
  public static RecordDatabase open(Home home, @Nullable String url) {
    return open(home, url, Database::read);
  }

  /// Opens it to be mended: where no node runs, the schema is brought up to date, too.
  ///
  /// @param url of a PostgreSQL; null for the node's own
  /// @throws Mistake when the node never ran, or is starting
  /// @throws DatabaseFault when the database cannot be used, or a newer version wrote it
  public static RecordDatabase openToMend(Home home, @Nullable String url) {
    return open(home, url, Database::open);
  }

  /// @param alone opens a database on which no node runs
  private static RecordDatabase open(
      Home home, @Nullable String url, Function<ConnectionSettings, Database> alone) {
    if (url != null) {
      ConnectionSettings settings = ConnectionSettings.parse(url);
      Optional<String> node = DatabaseLock.holder(settings);
      return new RecordDatabase(
          null, node.isPresent() ? Database.read(settings) : alone.apply(settings), node);
    }
    if (home.isInUse()) {
      return new RecordDatabase(null, ofRunning(home), Optional.of(home.name()));
    }
    if (!Files.isDirectory(home.postgres())) {
      throw new Mistake(
          "Nothing is recorded in %s; ./fairgap run begins a record.".formatted(home.folder()));
    }
    if (FolderLock.isHeld(home.postgres())) {
      // Another command reads and has started the server.
      return new RecordDatabase(null, ofRunning(home), Optional.empty());
    }
    return ofStopped(home, alone);
  }

  private static Database ofRunning(Home home) {
    return RunningServer.find(home.postgres())
        .map(Database::read)
        .orElseThrow(() ->
            new Mistake(
                "The node of %s is starting, or keeps its record elsewhere; try again in a moment, or name its database with --database."
                    .formatted(home.folder())));
  }

  private static RecordDatabase ofStopped(
      Home home, Function<ConnectionSettings, Database> opened) {
    EmbeddedServer own = EmbeddedServer.start(home.postgres());
    try {
      return new RecordDatabase(own, opened.apply(own.settings()), Optional.empty());
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  /// What the node calls itself that runs on it; empty when none does.
  public Optional<String> node() {
    return node;
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
    if (server != null) {
      server.close();
    }
  }
}
