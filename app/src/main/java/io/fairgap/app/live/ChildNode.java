package io.fairgap.app.live;

import io.fairgap.actors.recovery.Failpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A node in a process of its own, which can be killed without any warning.
final class ChildNode {
  private static final String STARTED = "Fairgap trades on paper";
  private static final long LIMIT_SECONDS = 600;

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private ChildNode(Process process) {
    this.process = process;
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// @param failpoint such as `ACCOUNT_AFTER_PERSIST:3`; empty for none
  /// @param words of the command line
  static ChildNode start(String failpoint, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-D") && !argument.startsWith("-agent"))
        .forEach(command::add);
    if (!failpoint.isEmpty()) {
      command.add("-D" + Failpoint.PROPERTY + "=" + failpoint);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.fairgap.app.Main"));
    command.addAll(words);
    try {
      return new ChildNode(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException("a second Java could not be started", e);
    }
  }

  /// Waits until the node says that it trades, or is gone.
  void awaitStart() {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(STARTED)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the node's output broke off", e);
    }
  }

  /// Waits for its own end.
  ///
  /// @return whether it ended within this time
  boolean awaitEnd(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /// The process that it is.
  ProcessHandle process() {
    return process.toHandle();
  }

  /// `kill -9`.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Waits for its own end, reading what it says.
  ///
  /// @return its exit code
  int finish() throws InterruptedException {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the node's output broke off", e);
    }
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
    return process.exitValue();
  }

  /// What it said so far.
  String said() {
    return said.toString();
  }
}
