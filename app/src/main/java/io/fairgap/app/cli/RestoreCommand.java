package io.fairgap.app.cli;

import io.fairgap.app.live.Home;
import io.fairgap.app.live.Upkeep;
import io.fairgap.app.output.Progress;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.backup.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./fairgap restore`: puts a backup into a new folder.
@Command(
    name = "restore",
    description = {
      "Put a backup into a new folder, or into an empty database of yours: all of it or nothing.",
      "./fairgap replay --verify proves what came out, and ./fairgap run goes on from there."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private final HomeOptions home = new HomeOptions();

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    String url = home.database(terminal);
    Home folder = home.home(terminal);
    Manifest manifest;
    try (Progress progress = Progress.of(terminal, "Restore, events left")) {
      manifest =
          url == null
              ? Upkeep.restore(file, folder, left -> progress.at(left, 0))
              : Upkeep.restore(file, url, left -> progress.at(left, 0));
    }
    String where = url == null ? folder.folder().toString() : "the database";
    new SavedRecord(file.toAbsolutePath(), manifest)
        .print(terminal, json, "Restored into " + where);
    return CommandLineProgram.DONE;
  }
}
