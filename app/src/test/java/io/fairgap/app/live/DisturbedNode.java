package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A node in a process of its own that plays the sample while something befalls it, and what an
/// undisturbed one left, which is played once for all tests.
final class DisturbedNode implements AutoCloseable {
  /// The sample's week passes in some twelve seconds.
  private static final String SPEED = "50000";

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

  private static @Nullable Outcome calm;

  private final Home home;
  private final ChildNode child;
  private final HttpClient client = HttpClient.newHttpClient();

  private DisturbedNode(Home home, List<String> words) {
    this.home = home;
    child = ChildNode.start("", words);
    child.awaitStart();
  }

  /// Returns when it trades.
  static DisturbedNode start(Path folder) {
    return start(folder, words(new Home(folder), SPEED));
  }

  /// Returns when a node of another command line trades.
  static DisturbedNode start(Path folder, List<String> words) {
    return new DisturbedNode(new Home(folder), words);
  }

  /// The command line of such a node.
  static List<String> words(Home home, String speed) {
    return List.of(
        "run",
        "--home",
        home.folder().toString(),
        "--speed",
        speed,
        "--strategy",
        "crossover",
        "--port",
        "0",
        "--until-end");
  }

  Home home() {
    return home;
  }

  ChildNode child() {
    return child;
  }

  /// Its server's processes and its own.
  List<ProcessHandle> processes() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(Signals.server(home));
    all.add(child.process());
    return all;
  }

  void awaitReadiness(int status, String word) throws IOException, InterruptedException {
    HttpResponse<String> answer = readiness();
    long began = System.nanoTime();
    while (answer.statusCode() != status || !answer.body().contains(word)) {
      assertThat(System.nanoTime() - began).as(answer.body()).isLessThan(PATIENCE_NANOS);
      Thread.sleep(100);
      answer = readiness();
    }
  }

  private HttpResponse<String> readiness() throws IOException, InterruptedException {
    String address = Files.readString(home.address()).strip();
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(address + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    return client.send(ask, HttpResponse.BodyHandlers.ofString());
  }

  /// Lets it come to its end.
  ///
  /// @return how what it left differs from what an undisturbed node leaves
  List<String> differences() throws InterruptedException, IOException {
    assertThat(child.finish()).as(child.said()).isZero();
    return calm().differences(Outcome.of(home));
  }

  private static synchronized Outcome calm() throws IOException {
    Outcome outcome = calm;
    if (outcome == null) {
      Path folder = Files.createTempDirectory("fairgap-calm");
      Home undisturbed = new Home(folder);
      assertThat(Said.of(words(undisturbed, "max")).code()).isZero();
      outcome = Outcome.of(undisturbed);
      Folders.delete(folder);
      calm = outcome;
    }
    return outcome;
  }

  @Override
  public void close() throws IOException {
    try {
      child.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
    if (Files.exists(home.postgres().resolve("data/postmaster.pid"))) {
      Signals.server(home).forEach(ProcessHandle::destroyForcibly);
    }
  }
}
