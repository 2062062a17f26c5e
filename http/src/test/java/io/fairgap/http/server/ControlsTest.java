package io.fairgap.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.http.control.Controls;
import io.fairgap.http.control.RiskLever;
import io.fairgap.http.control.Token;
import io.fairgap.http.vitals.Checkup;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.decision.Mode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a node can be told, over real sockets.
class ControlsTest {
  private static final ActorTestKit KIT = ActorTestKit.create("controls");
  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
  private static final String HALT = "{\"mode\":\"HALTED\",\"reason\":\"a storm\",\"by\":\"ada\"}";

  private final Token token = Token.random();
  private final Queue<List<Object>> orders = new ConcurrentLinkedQueue<>();
  private final Checkup checkup =
      Checkup.start(KIT.system(), new FakeNode().watched(KIT), InstantSource.system(), _ -> {});
  private final HttpServer server =
      HttpServer.start(
          KIT.system(),
          new HttpPlace("127.0.0.1", 0, List.of()),
          "1f2e3d4c",
          checkup,
          () -> "",
          new Controls(
              token, List.of(new RiskLever(KIT.system(), risk(), InstantSource.fixed(NOW)))));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.close();
    server.close();
    checkup.close();
  }

  @AfterAll
  static void stopAll() {
    KIT.shutdownTestKit();
  }

  @Test
  void whoCarriesTheTokenOrders() throws Exception {
    HttpResponse<String> answer = post("risk", HALT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"done\":\"Halted from the next round on: no new entries until a resume.\"}\n");
    assertThat(orders).containsExactly(List.of(Mode.HALTED, "a storm", "ada", NOW.toEpochMilli()));
  }

  @Test
  void whatIsRefusedIsSaidInASentence() throws Exception {
    HttpResponse<String> answer = post("risk", HALT.replace("a storm", " "));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"refused\":\"A reason is needed.\"}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer 00", "Basic YTpi", "bearer "})
  void withoutTheTokenNothingIsSaidOfWhatThereIs(String shown) throws Exception {
    List<HttpResponse<String>> answers =
        List.of(
            send("risk", shown, "application/json", HALT),
            send("nothing", shown, "application/json", HALT),
            send("risk", shown + token.secret().substring(1), "application/json", HALT));

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(401);
          assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
          assertThat(answer.body())
              .isEqualTo(
                  "{\"error\":\"This takes the token that stands in the node's folder.\"}\n");
        });
    assertThat(orders).isEmpty();
  }

  @Test
  void anUnknownControlIsNotFound() throws Exception {
    assertThat(post("nothing", HALT).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherTypeThanJsonIsNotTaken() throws Exception {
    HttpResponse<String> answer =
        send("risk", bearer(), "application/x-www-form-urlencoded", "mode=HALTED");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).isEqualTo("{\"error\":\"The body has to be application/json.\"}\n");
  }

  @Test
  void aBodyThatIsTooLongIsNotReadWhetherItSaysSoOrNot() throws Exception {
    String tooLong = HALT + " ".repeat(9_000);
    HttpRequest chunked =
        request("risk", bearer(), "application/json")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(tooLong)))
            .build();

    List<HttpResponse<String>> answers =
        List.of(post("risk", tooLong), client.send(chunked, BodyHandlers.ofString()));

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(413);
          assertThat(answer.body())
              .isEqualTo("{\"error\":\"The body has to be at most 8,192 bytes.\"}\n");
        });
    assertThat(orders).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"mode\":1}",
        "{\"mode\":{}}",
        "{\"mode\":\"HALTED\",\"mode\":\"ACTIVE\"}",
        "{\"mode\":\"HALTED\"} {}"
      })
  void whatIsNoObjectOfTextsIsABadRequest(String body) throws Exception {
    HttpResponse<String> answer = post("risk", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"The body has to be one JSON object whose values are texts.\"}\n");
  }

  @Test
  void fieldsThatAreMissingUnknownOrWrongAreSaid() throws Exception {
    assertThat(
            List.of(
                post("risk", "{\"mode\":\"HALTED\",\"by\":\"ada\"}").body(),
                post("risk", "{\"mode\":\"STOP\"}").body(),
                post("risk", "{\"speed\":\"1\"}").body()))
        .containsExactly(
            "{\"error\":\"The field 'reason' is missing.\"}\n",
            "{\"error\":\"The mode is one of HALTED, REDUCING and ACTIVE.\"}\n",
            "{\"error\":\"There is a field too many; these are taken: by, mode, reason.\"}\n");
  }

  @Test
  void aTokenIsLongNewEveryTimeAndShowsItselfNowhere() {
    Token other = Token.random();

    assertThat(token.secret()).matches("[0-9a-f]{64}").isNotEqualTo(other.secret());
    assertThat(new Controls(token, List.of()).toString()).doesNotContain(token.secret());
  }

  private ActorRef<RiskManager.Command> risk() {
    return KIT.spawn(Behaviors.receiveMessage(this::take));
  }

  private Behavior<RiskManager.Command> take(RiskManager.Command command) {
    if (command instanceof RiskManager.Order(var mode, var reason, var by, var at, var replyTo)) {
      orders.add(List.of(mode, reason, by, at));
      replyTo.tell(
          reason.isBlank()
              ? new RiskManager.Refused("A reason is needed.")
              : new RiskManager.Accepted(new Control(1, mode, reason)));
    }
    return Behaviors.same();
  }

  private String bearer() {
    return "Bearer " + token.secret();
  }

  private HttpResponse<String> post(String control, String body) throws Exception {
    return send(control, bearer(), "application/json", body);
  }

  private HttpResponse<String> send(String control, String shown, String type, String body)
      throws Exception {
    return client.send(
        request(control, shown, type).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String control, String shown, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "/control/" + control))
            .header("Content-Type", type);
    return shown.isEmpty() ? request : request.header("Authorization", shown);
  }
}
