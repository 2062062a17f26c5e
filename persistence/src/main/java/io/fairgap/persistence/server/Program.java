package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL's own commands, run in their unpacked folder.
record Program(Path folder) {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  /// Runs a command to its end.
  ///
  /// @return what it wrote, and whether it went well
  /// @throws DatabaseFault when it cannot be started or takes longer than `limit`
  Outcome run(Duration limit, String command, List<String> arguments) {
    try {
      Path output = Files.createTempFile(folder, command, ".out");
      try {
        return finished(start(output, command, arguments), limit, command, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new DatabaseFault(FolderTrouble.of(e, folder), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFault("Interrupted while " + command + " ran.", e);
    }
  }

  /// Output goes to a file, as a server that is started inherits it and would keep a pipe open.
  private Process start(Path output, String command, List<String> arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(commandLine(command, arguments));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    // Messages are read by this program, so they must not come in the user's language.
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static Outcome finished(Process process, Duration limit, String command, Path output)
      throws IOException, InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new DatabaseFault(
          "PostgreSQL's " + command + " was not done after " + limit.toSeconds() + " seconds.");
    }
    return new Outcome(
        process.exitValue() == 0, Files.readString(output, StandardCharsets.ISO_8859_1));
  }

  /// PostgreSQL refuses to run as root. In a user namespace of its own root is nobody, which
  /// changes no owner of a file and needs no further account.
  private List<String> commandLine(String command, List<String> arguments) {
    List<String> line = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(folder.resolve("bin").resolve(command + (WINDOWS ? ".exe" : "")).toString());
    line.addAll(arguments);
    return line;
  }

  /// How a command ended.
  record Outcome(boolean good, String output) {}
}
