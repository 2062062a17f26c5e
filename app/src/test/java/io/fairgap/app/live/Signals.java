package io.fairgap.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the world does to a node's processes, by the system's own commands.
final class Signals {
  private Signals() {}

  /// Stops processes where they stand, as a laptop does that is closed.
  static void stop(List<ProcessHandle> processes) throws IOException, InterruptedException {
    signal("-STOP", processes);
  }

  static void goOn(List<ProcessHandle> processes) throws IOException, InterruptedException {
    signal("-CONT", processes);
  }

  private static void signal(String name, List<ProcessHandle> processes)
      throws IOException, InterruptedException {
    run(
        Stream.concat(
                Stream.of("kill", name), processes.stream().map(one -> Long.toString(one.pid())))
            .toList());
  }

  /// The server of a node's own with everything that it has started.
  static List<ProcessHandle> server(Home home) throws IOException {
    String pid = Files.readAllLines(home.postgres().resolve("data/postmaster.pid")).getFirst();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  /// Ends the server without letting it write down anything more. Nobody waits for its end, as its
  /// node may start it again before that is seen.
  static void crash(Home home) throws IOException, InterruptedException {
    try (Stream<Path> inside = Files.list(home.postgres())) {
      Path program =
          inside
              .filter(path -> path.getFileName().toString().startsWith("program-"))
              .findFirst()
              .orElseThrow();
      run(
          List.of(
              "unshare",
              "-U",
              program.resolve("bin/pg_ctl").toString(),
              "stop",
              "--pgdata=" + home.postgres().resolve("data"),
              "--no-wait",
              "--mode=immediate"));
    }
  }

  /// Runs a command of the system's.
  static void run(List<String> command) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code);
    }
  }
}
