package io.fairgap.app.live;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.DatabaseLock;
import io.fairgap.persistence.server.EmbeddedServer;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The server on which a node stands, for itself: one of its own, whose folder it holds, or
/// somebody's, in which it holds the database.
///
/// @param trouble what is wrong with the server or the hold, in a sentence; it heals
/// @param lost why the node has the database no longer, in a sentence
record Ground(
    ConnectionSettings settings,
    Supplier<Optional<String>> trouble,
    Supplier<Optional<String>> lost) {
  /// @param parts takes in what is to be closed
  /// @param url of a PostgreSQL; null for one of the node's own
  /// @param identity of the node
  static Ground open(Deque<AutoCloseable> parts, Home home, @Nullable String url, String identity) {
    if (url != null) {
      ConnectionSettings settings = ConnectionSettings.parse(url);
      DatabaseLock lock = DatabaseLock.take(settings, identity);
      parts.push(lock);
      return new Ground(settings, lock::trouble, lock::lost);
    }
    EmbeddedServer server = EmbeddedServer.start(home.postgres());
    parts.push(server);
    return new Ground(server.settings(), server::trouble, Optional::empty);
  }
}
