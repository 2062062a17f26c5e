package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The server process of a cluster, ours or one that a killed node left behind.
record Postmaster(ServerFolder folder, Program program) {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /// Starts the server and waits until it takes connections; after a crash that includes its
  /// recovery.
  void start(int port) {
    keepOlderLog();
    Program.Outcome outcome =
        program.run(START_LIMIT, "pg_ctl", command("start", START_LIMIT, "--log=" + folder.log()));
    if (!outcome.good()) {
      throw new DatabaseFault(StartTrouble.of(log(), folder, port));
    }
  }

  /// Ends the server; those who are still connected are cut off, and what they had not committed is
  /// undone.
  void stop() {
    Program.Outcome outcome =
        program.run(STOP_LIMIT, "pg_ctl", command("stop", STOP_LIMIT, "--mode=fast"));
    if (!outcome.good() && running(folder).isPresent()) {
      throw new DatabaseFault(
          "PostgreSQL could not be stopped (" + outcome.output().strip() + ").");
    }
  }

  /// Stops the server that outlived its node. The caller holds the folder's lock, so nobody uses it
  /// any more but commands that only read.
  void takeOver() {
    if (running(folder).isPresent()) {
      stop();
    } else {
      forgetReusedId();
    }
  }

  /// The running server of this folder, if there is one: a process that is PostgreSQL and was
  /// started on these data.
  static Optional<ProcessHandle> running(ServerFolder folder) {
    return process(folder).filter(process -> isPostgres(process, folder.data()));
  }

  /// After a restart of the machine the number may belong to another program, and PostgreSQL would
  /// refuse to start beside it. A number that belongs to nobody is left for PostgreSQL, which also
  /// looks for children that outlived their parent.
  private void forgetReusedId() {
    if (process(folder).isPresent()) {
      try {
        Files.deleteIfExists(pidFile(folder));
      } catch (IOException e) {
        throw folder.fault(e);
      }
    }
  }

  private static Optional<ProcessHandle> process(ServerFolder folder) {
    try {
      String pid = Files.readString(pidFile(folder)).lines().findFirst().orElse("").strip();
      return pid.matches("[0-9]{1,18}")
          ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Where the system does not show arguments, as on Windows, the program's name has to do.
  private static boolean isPostgres(ProcessHandle process, Path data) {
    boolean named =
        process
            .info()
            .command()
            .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
            .orElse(false);
    return named
        && process
            .info()
            .arguments()
            .map(arguments -> List.of(arguments).contains(data.toString()))
            .orElse(true);
  }

  private List<String> command(String verb, Duration limit, String option) {
    return List.of(
        verb, "--pgdata=" + folder.data(), "--wait", "--timeout=" + limit.toSeconds(), option);
  }

  private void keepOlderLog() {
    try {
      if (Files.exists(folder.log())) {
        Files.move(folder.log(), folder.olderLog(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw folder.fault(e);
    }
  }

  private String log() {
    try {
      return Files.readString(folder.log(), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static Path pidFile(ServerFolder folder) {
    return folder.data().resolve("postmaster.pid");
  }
}
