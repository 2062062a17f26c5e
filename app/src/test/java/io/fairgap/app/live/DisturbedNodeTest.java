package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node whose database, process or surroundings fail under load says so, goes on by itself, and
/// decides what it would have decided.
class DisturbedNodeTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
  private static final List<String> PLAYED =
      List.of("--strategy", "crossover", "--port", "0", "--until-end");

  @TempDir private static Path folder = Path.of("");

  private static @Nullable Outcome calm;

  private final HttpClient client = HttpClient.newHttpClient();
  private Home home = new Home(folder);
  private @Nullable ChildNode child;

  @BeforeAll
  static void playCalmly() throws InterruptedException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "skipped: processes are stopped by Linux's signals");
    Home undisturbed = new Home(folder.resolve("calm"));
    assertThat(ChildNode.start("", words(undisturbed, "max")).finish()).isZero();
    calm = Outcome.of(undisturbed);
  }

  @AfterEach
  void end() throws InterruptedException {
    if (child != null) {
      child.kill();
    }
    client.close();
  }

  @Test
  void aDatabaseThatCrashesIsSaidAndComesBack() throws Exception {
    start("crashed");

    Signals.crash(home);
    awaitReadiness(503, "the database does not answer");
    Signals.start(home);
    awaitReadiness(200, "\"database\":\"up\"");

    assertThat(endsAsUndisturbed()).isEmpty();
  }

  @Test
  void aDatabaseThatHangsIsSaidAndComesBack() throws Exception {
    start("hung");
    List<ProcessHandle> server = Signals.server(home);

    Signals.stop(server);
    try {
      awaitReadiness(503, "the database does not answer");
    } finally {
      Signals.goOn(server);
    }
    awaitReadiness(200, "\"database\":\"up\"");

    assertThat(endsAsUndisturbed()).isEmpty();
  }

  @Test
  void aNodeThatSleptGoesOn() throws Exception {
    start("slept");
    List<ProcessHandle> all = new ArrayList<>(Signals.server(home));
    all.add(node().process());

    Signals.stop(all);
    boolean ended = node().awaitEnd(TimeUnit.SECONDS.toMillis(12));
    Signals.goOn(all);
    awaitReadiness(200, "\"database\":\"up\"");

    assertThat(ended).isFalse();
    assertThat(endsAsUndisturbed()).isEmpty();
  }

  @Test
  void aSecondNodeOnTheFolderIsRefused() throws Exception {
    start("taken");

    Said second = Said.of(words(home, "max").toArray(String[]::new));

    assertThat(second)
        .isEqualTo(
            Said.refused(
                "Another Fairgap (process %d) uses the data folder %s; stop it, or name another folder with FAIRGAP_HOME."
                    .formatted(node().process().pid(), home.postgres())));
    assertThat(endsAsUndisturbed()).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsSaidAndTheFolderIsFreeAgain() throws IOException {
    Home other = new Home(folder.resolve("port"));
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());

      Said said =
          Said.of(
              "run",
              "--home",
              other.folder().toString(),
              "--strategy",
              "crossover",
              "--port",
              port);

      assertThat(said)
          .isEqualTo(
              Said.refused(
                  "Nothing can listen at 127.0.0.1:%s, which may be taken; choose another port with http.port, or 0 for any that is free."
                      .formatted(port)));
    }
    assertThat(Said.of(words(other, "max").toArray(String[]::new)).code()).isZero();
  }

  private ChildNode node() {
    return Objects.requireNonNull(child);
  }

  private void start(String name) {
    home = new Home(folder.resolve(name));
    child = ChildNode.start("", words(home, "30000"));
    child.awaitStart();
  }

  private static List<String> words(Home home, String speed) {
    List<String> words =
        new ArrayList<>(List.of("run", "--home", home.folder().toString(), "--speed", speed));
    words.addAll(PLAYED);
    return words;
  }

  private void awaitReadiness(int status, String word) throws IOException, InterruptedException {
    String address = Files.readString(home.address()).strip();
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(address + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    HttpResponse<String> answer = client.send(ask, HttpResponse.BodyHandlers.ofString());
    long began = System.nanoTime();
    while (answer.statusCode() != status || !answer.body().contains(word)) {
      assertThat(System.nanoTime() - began).as(answer.body()).isLessThan(PATIENCE_NANOS);
      Thread.sleep(100);
      answer = client.send(ask, HttpResponse.BodyHandlers.ofString());
    }
  }

  private List<String> endsAsUndisturbed() throws InterruptedException {
    assertThat(node().finish()).as(node().said()).isZero();
    return Objects.requireNonNull(calm).differences(Outcome.of(home));
  }
}
