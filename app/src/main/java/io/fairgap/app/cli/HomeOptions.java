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
              + " postgresql://user:password@host/fairgap.")
  @Nullable String database;

  Home home(Terminal terminal) {
    return Home.of(folder, terminal.environment());
  }
}
