package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node in a process of its own, with the agent that the build has put aside.
class InstrumentedNodeTest {
  private static final Path AGENT =
      Path.of(System.getProperty("fairgap.root", ".."), "app/target/instrument");

  /// A figure's name, with the group, the dispatcher or the kind of round that it is about.
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?m)^(\\w+_count|executor_threads_max)\\{.*\\b(?:group|name|ordered)=\"([^\"]+)\".*");

  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder = Path.of("");

  @Test
  void actorsDispatchersAndConnectionsAreMeasured() throws Exception {
    assumeTrue(Files.isDirectory(AGENT), "skipped: the build has put no agent aside");
    Set<String> wanted =
        Set.of(
            "fairgap_round_latency_seconds_count false",
            "pekko_group_processing_time_seconds_count market-data",
            "pekko_group_processing_time_seconds_count orchestrator",
            "pekko_group_processing_time_seconds_count shardRegion/symbol",
            "pekko_group_processing_time_seconds_count shardRegion/account",
            "executor_threads_max pekko.actor.default-dispatcher");
    Home home = new Home(folder.resolve("home"));
    Process node = start(home);
    try {
      assertThat(figures(home, node, wanted)).containsAll(wanted);
    } finally {
      node.destroy();
      node.waitFor();
    }
  }

  private Process start(Home home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-javaagent:" + AGENT.resolve("kanela-agent.jar"),
            "-Dkanela.agent.libs.net.bytebuddy.experimental=true",
            "-Dfairgap.instrumented=true",
            "-cp",
            System.getProperty("java.class.path") + ":" + AGENT.resolve("kamon-bundle_2.13.jar"),
            "io.fairgap.app.Main",
            "run",
            "--instrument",
            "--home",
            home.folder().toString(),
            "--port",
            "0")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /// What the node shows, once it shows all that is wanted, or for as long as one waits.
  private Set<String> figures(Home home, Process node, Set<String> wanted) throws Exception {
    Set<String> figures = new TreeSet<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!figures.containsAll(wanted) && node.isAlive() && System.nanoTime() < end) {
        if (Files.exists(home.address())) {
          URI metrics = URI.create(Files.readString(home.address()).strip() + "/metrics");
          String shown =
              client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
          FIGURE
              .matcher(shown)
              .results()
              .forEach(figure -> figures.add(figure.group(1) + " " + figure.group(2)));
        }
        node.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    assertThat(node.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
    return figures;
  }
}
