package io.fairgap.persistence.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A node in a process of its own, which does nothing but run the server until it is killed.
final class ServerNode {
  private ServerNode() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
    System.out.println("up at " + server.settings());
    new CountDownLatch(1).await();
  }

  /// Starts one and waits until its server is up.
  static Process start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ServerNode.class.getName(),
                    folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null || !line.startsWith("up at ")) {
      throw new AssertionError("the node did not start: " + line);
    }
    return process;
  }
}
