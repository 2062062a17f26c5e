package io.fairgap.app.cli;

import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Growth;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.backup.Backup;
import io.fairgap.persistence.backup.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap backup`: writes everything recorded into one file.
@Command(
    name = "backup",
    description = {
      "Write everything that a node recorded into one file, as of one instant; the node may run",
      "meanwhile. A file of that name is replaced when the new one is whole and on the disk.",
      "./fairgap restore puts it back."
    })
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The backup.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private final HomeOptions home = new HomeOptions();

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = out.toAbsolutePath();
    requirePlace(file);
    Manifest manifest;
    try (RecordDatabase record = RecordDatabase.open(home.home(terminal), home.database(terminal));
        Growth _ = Growth.of(terminal, "Backup, bytes", Path.of(file + ".part"))) {
      manifest = Backup.write(record.database().repositories(), file);
    }
    new SavedRecord(file, manifest).print(terminal, json, "Saved in " + file);
    return CommandLineProgram.DONE;
  }

  private void requirePlace(Path file) {
    if (Files.isDirectory(file)) {
      throw new Mistake("--out " + out + " is a folder; name a file.");
    }
    if (!Files.isDirectory(file.resolveSibling("."))) {
      throw new Mistake("The folder of --out " + out + " is not there; make it first.");
    }
  }
}
