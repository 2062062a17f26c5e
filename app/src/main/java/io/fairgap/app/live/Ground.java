package io.fairgap.app.live;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.server.EmbeddedServer;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The server on which a node stands: one of its own, or somebody's.
///
/// @param trouble why it cannot be started again, when it is the node's own and has ended
record Ground(ConnectionSettings settings, Supplier<Optional<String>> trouble) {
  /// @param parts takes in what is to be closed
  /// @param url of a PostgreSQL; null for one of the node's own
  static Ground open(Deque<AutoCloseable> parts, Home home, @Nullable String url) {
    if (url != null) {
      return new Ground(ConnectionSettings.parse(url), Optional::empty);
    }
    EmbeddedServer server = EmbeddedServer.start(home.postgres());
    parts.push(server);
    return new Ground(server.settings(), server::trouble);
  }
}
