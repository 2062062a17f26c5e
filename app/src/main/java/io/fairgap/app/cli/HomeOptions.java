package io.fairgap.app.cli;

import io.fairgap.app.live.Home;
import io.fairgap.app.output.Terminal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a node keeps its record; taken in with `@Mixin` by every command about one.
final class HomeOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder of the node (default: FAIRGAP_HOME, else ~/.fairgap).")
  @Nullable Path folder;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "A PostgreSQL of yours instead of the node's own, such as"
              + " postgresql://user:password@host/fairgap (default: FAIRGAP_DATABASE, which other"
              + " users of the machine cannot read as they can an option).")
  @Nullable String database;

  /// The URL of a PostgreSQL; null for the node's own.
  @Nullable String database(Terminal terminal) {
    if (database != null) {
      return database;
    }
    String variable = terminal.environment().getOrDefault("FAIRGAP_DATABASE", "");
    return variable.isEmpty() ? null : variable;
  }

  Home home(Terminal terminal) {
    return Home.of(folder, terminal.environment());
  }
}
