package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The server that a node runs, as other commands find it.
public final class RunningServer {
  private RunningServer() {}

  /// Where the server of a folder listens, and as whom.
  ///
  /// @param folder the one that [EmbeddedServer#start(Path)] was given
  /// @throws DatabaseFault when none runs
  public static ConnectionSettings of(Path folder) {
    return find(folder)
        .orElseThrow(() ->
            new DatabaseFault(
                "No Fairgap runs on "
                    + new ServerFolder(folder).root()
                    + "; start one with ./fairgap run."));
  }

  /// Where the server of a folder listens, and as whom; empty when none runs. One may have outlived
  /// its node.
  ///
  /// @param folder the one that [EmbeddedServer#start(Path)] was given
  /// @throws DatabaseFault when it runs and cannot be asked
  public static Optional<ConnectionSettings> find(Path folder) {
    ServerFolder places = new ServerFolder(folder);
    return Postmaster.running(places).isEmpty() || !Files.exists(places.connection())
        ? Optional.empty()
        : Optional.of(announced(places));
  }

  private static ConnectionSettings announced(ServerFolder places) {
    try {
      List<String> lines = Files.readAllLines(places.connection());
      if (lines.size() != 3) {
        throw new DatabaseFault(
            "The file " + places.connection() + " is damaged; restart the node.");
      }
      return new ConnectionSettings(lines.get(0), lines.get(1), lines.get(2));
    } catch (IOException e) {
      throw new DatabaseFault(
          "The file " + places.connection() + " cannot be read; ask as the user who runs the node.",
          e);
    }
  }

  /// Writes down where the server listens: URL, user and password, a line each.
  static void announce(ServerFolder folder, ConnectionSettings settings) {
    try {
      PrivateFile.write(
          folder.connection(),
          settings.url() + "\n" + settings.user() + "\n" + settings.password() + "\n");
    } catch (IOException e) {
      throw folder.fault(e);
    }
  }
}
