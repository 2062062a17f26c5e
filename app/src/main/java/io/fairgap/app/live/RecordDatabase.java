package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.server.EmbeddedServer;
import io.fairgap.persistence.server.RunningServer;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/// A node's record, opened to be read: through the node's own server when it runs, else through one
/// that is started for the purpose.
public final class RecordDatabase implements AutoCloseable {
  private final @Nullable EmbeddedServer server;
  private final Database database;

  private RecordDatabase(@Nullable EmbeddedServer server, Database database) {
    this.server = server;
    this.database = database;
  }

  /// @param url of a PostgreSQL; null for the node's own
  /// @throws Mistake when the node never ran
  public static RecordDatabase open(Home home, @Nullable String url) {
    if (url != null) {
      return new RecordDatabase(null, Database.open(ConnectionSettings.parse(url)));
    }
    if (!Files.isDirectory(home.postgres())) {
      throw new Mistake(
          "Nothing is recorded in %s; ./fairgap run begins a record.".formatted(home.folder()));
    }
    try {
      return new RecordDatabase(null, Database.open(RunningServer.of(home.postgres())));
    } catch (DatabaseFault _) {
      EmbeddedServer own = EmbeddedServer.start(home.postgres());
      try {
        return new RecordDatabase(own, Database.open(own.settings()));
      } catch (RuntimeException e) {
        own.close();
        throw e;
      }
    }
  }

  /// Whether somebody else runs the server.
  public boolean isOfRunningNode() {
    return server == null;
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
