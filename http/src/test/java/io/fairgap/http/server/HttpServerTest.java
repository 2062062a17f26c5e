package io.fairgap.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.http.control.Controls;
import io.fairgap.http.metrics.Metrics;
import io.fairgap.http.vitals.Checkup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a node answers, over real sockets.
class HttpServerTest {
  private static final ActorTestKit KIT = ActorTestKit.create("http");
  private static final String LOOKED_AT = "\"lookedAt\":\"[^\"]+\"";
  private static final Duration SOON = Duration.ofSeconds(15);

  private final FakeNode node = new FakeNode();
  private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.now());
  private final Metrics metrics = Metrics.start();
  private final Checkup checkup =
      Checkup.start(KIT.system(), node.watched(KIT), wall::get, metrics::update);
  private final HttpServer server =
      HttpServer.start(
          KIT.system(),
          new HttpPlace("127.0.0.1", 0, List.of("node")),
          "1f2e3d4c",
          checkup,
          metrics::text,
          Controls.none());
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.close();
    server.close();
    checkup.close();
    metrics.close();
  }

  @AfterAll
  static void stopAll() {
    KIT.shutdownTestKit();
  }

  /// The status once everybody who is asked has answered.
  private String settled() {
    return KIT.createTestProbe()
        .awaitAssert(
            SOON,
            () -> {
              String body = get("/health/status").body();
              assertThat(body).contains("\"ready\":true", "\"tables\":{");
              return body;
            });
  }

  @Test
  void aNodeThatAnswersLives() {
    HttpResponse<String> answer = get("/health/live");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"live\":true}\n");
  }

  @Test
  void aNodeIsReadyOnceAllAnswer() {
    await("/health/ready", 200, "{\"ready\":true,\"hindrances\":[],\"database\":\"up\"}\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {-100, 100})
  void aClockThatIsSetChangesNothing(long hours) {
    String before = settled();

    Instant set = wall.updateAndGet(now -> now.plus(Duration.ofHours(hours)));
    HttpResponse<String> ready = get("/health/ready");
    await("/health/status", 200, before.replaceFirst(LOOKED_AT, "\"lookedAt\":\"" + set + "\""));
    HttpResponse<String> later = get("/health/ready");

    assertThat(List.of(ready.statusCode(), later.statusCode())).isEqualTo(List.of(200, 200));
  }

  @Test
  void aNodeWhoseDatabaseIsGoneIsNotReadyAndSaysWhy() {
    await("/health/ready", 200, "{\"ready\":true,\"hindrances\":[],\"database\":\"up\"}\n");
    node.database.set(false);

    await(
        "/health/ready",
        503,
        "{\"ready\":false,\"hindrances\":[\"the database does not answer\"],\"database\":\"down\"}\n");
  }

  @Test
  void theStatusTellsAllThatIsKnown() {
    String status = settled();

    assertThat(status.replaceAll(LOOKED_AT, "\"lookedAt\":0"))
        .isEqualTo(
            """
            {"identity":"1f2e3d4c","ready":true,"hindrances":[],"database":"up","lookedAt":0,\
            "feed":{"state":"running","candles":10,"arrived":"2026-01-05T10:00:00Z",\
            "decided":"2026-01-05T09:00:00Z","silent":["ETHUSDT"],"unstored":3,"trouble":""},\
            "rounds":{"decided":"2026-01-05T09:00:00Z","hash":"abc"},\
            "tables":{"accountBehind":2,"chartsBehind":30},\
            "risk":{"ordered":"REDUCING","orderedFor":"a \\"storm\\"","orderedBy":"ada",\
            "mode":"REDUCING","reason":"control","since":"2026-01-05T09:00:00Z",\
            "equity":"95.0","dailyLoss":0.05,"dailyLossLimit":0.1,"drawdown":0.5,\
            "drawdownLimit":0.3,"headroom":0.75,"behind":["B"]},\
            "agents":[{"agent":"market-data","state":"up","messages":7,"waiting":3,"restarts":0,\
            "lastWork":"2026-01-05T10:00:00Z","lastError":null},\
            {"agent":"portfolio-manager","state":"up","messages":5,"waiting":0,"restarts":1,\
            "lastWork":"2026-01-05T10:00:00Z","lastError":"a \\"disk\\""}]}
            """);
  }

  @Test
  void theFiguresAreThereForPrometheus() {
    TestProbe<String> probe = KIT.createTestProbe();
    String text =
        probe.awaitAssert(
            SOON,
            () -> {
              String body = get("/metrics").body();
              assertThat(body)
                  .contains(
                      "fairgap_ready 1.0",
                      "fairgap_rounds_lag_seconds 3600.0",
                      "fairgap_tables_behind{tables=\"charts\"} 30.0");
              return body;
            });

    assertThat(text.lines())
        .contains(
            "# TYPE fairgap_candles_handed_on_total counter",
            "fairgap_rounds_decided_timestamp_seconds 1767603600.0",
            "fairgap_database_up 1.0",
            "fairgap_tables_behind{tables=\"account\"} 2.0",
            "fairgap_tables_behind{tables=\"charts\"} 30.0",
            "fairgap_agent_up{agent=\"market-data\"} 1.0")
        .anyMatch(line -> line.startsWith("fairgap_candles_handed_on_total "))
        .anyMatch(line -> line.startsWith("fairgap_jvm_memory_used_bytes{area=\"heap\"} "))
        .anyMatch(
            line -> line.startsWith("fairgap_agent_restarts_total{agent=\"portfolio-manager\"} "));
  }

  @Test
  void everyAnswerKeepsBrowsersFromMakingMoreOfIt() {
    var headers = get("/health/live").headers();

    assertThat(headers.map())
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("cache-control", List.of("no-store"))
        .containsEntry(
            "content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
        .doesNotContainKeys("server", "access-control-allow-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/health/live/",
        "/health/../etc/passwd",
        "//etc/passwd",
        "///etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/health/live%00",
        "/health/live;x=1",
        "/HEALTH/LIVE"
      })
  void anyOtherPathIsNotFound(String path) throws Exception {
    assertThat(raw("GET " + path + " HTTP/1.1", "localhost"))
        .startsWith("HTTP/1.1 404 Not Found")
        .contains("Content-Type: text/plain")
        .doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8080", "node:8080", "NODE"})
  void whoeverCallsItByOneOfItsNamesIsAnswered(String host) throws Exception {
    assertThat(raw("GET /health/live HTTP/1.1", host)).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void aServerAtEveryAddressKnowsItsNamesToo() throws Exception {
    HttpPlace everywhere = new HttpPlace("0.0.0.0", 0, List.of("node"));
    try (HttpServer open =
        HttpServer.start(
            KIT.system(), everywhere, "1f2e3d4c", checkup, metrics::text, Controls.none())) {
      assertThat(
              List.of(
                  raw(open, "GET /health/live HTTP/1.1", "node:8080"),
                  raw(open, "GET /health/live HTTP/1.1", "evil.example")))
          .extracting(answer -> answer.lines().findFirst().orElseThrow())
          .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "node.evil.example"})
  void aPageThatCallsThisMachineByAnotherNameGetsNothing(String host) throws Exception {
    assertThat(raw("GET /health/status HTTP/1.1", host)).startsWith("HTTP/1.1 404 Not Found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothingCanBeChanged(String method) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.address() + "/health/live"))
                .method(method, BodyPublishers.ofString("x"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void aPortThatIsTakenIsSaidInOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() ->
              HttpServer.start(
                  KIT.system(),
                  new HttpPlace("127.0.0.1", port, List.of()),
                  "1f2e3d4c",
                  checkup,
                  metrics::text,
                  Controls.none()))
          .isInstanceOf(CannotListen.class)
          .hasMessage(
              "Nothing can listen at 127.0.0.1:%d, which may be taken; choose another port with"
                  + " http.port, or 0 for any that is free.",
              port);
    }
  }

  private void await(String path, int status, String body) {
    TestProbe<String> probe = KIT.createTestProbe();
    probe.awaitAssert(
        SOON,
        () -> {
          HttpResponse<String> answer = get(path);
          assertThat(answer.body()).isEqualTo(body);
          assertThat(answer.statusCode()).isEqualTo(status);
          return answer;
        });
  }

  private HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Sends what no client would, and returns the whole answer.
  private String raw(String line, String host) throws IOException {
    return raw(server, line, host);
  }

  private static String raw(HttpServer server, String line, String host) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
