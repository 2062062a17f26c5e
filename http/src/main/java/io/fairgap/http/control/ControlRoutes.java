package io.fairgap.http.control;

import static org.apache.pekko.http.javadsl.server.Directives.completeWithFuture;
import static org.apache.pekko.http.javadsl.server.Directives.extractRequest;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.fairgap.http.control.Lever.Answer;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.http.javadsl.model.AttributeKeys;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.RemoteAddress;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.http.scaladsl.model.EntityStreamSizeException;

/// `POST /control/NAME`: from this machine alone, with the node's token, a little JSON.
///
/// Whatever is not in order is one sentence as `error`, and nothing of a request is ever logged.
public final class ControlRoutes {
  private static final int NO_TOKEN = 401;
  private static final long MOST_BYTES = 8_192;
  private static final long BODY_MILLIS = 3_000;

  private final ActorSystem<?> system;
  private final Controls controls;

  private ControlRoutes(ActorSystem<?> system, Controls controls) {
    this.system = system;
    this.controls = controls;
  }

  public static Route of(ActorSystem<?> system, Controls controls) {
    ControlRoutes routes = new ControlRoutes(system, controls);
    return pathPrefix(
        "control",
        () ->
            path(
                segment(),
                name ->
                    post(() ->
                        extractRequest(
                            request -> completeWithFuture(routes.answer(name, request))))));
  }

  private CompletionStage<HttpResponse> answer(String name, HttpRequest request) {
    Optional<Problem> problem = problem(request);
    if (problem.isPresent()) {
      return refuse(request, problem.get());
    }
    Optional<Lever> lever =
        controls.levers().stream().filter(one -> one.name().equals(name)).findFirst();
    return lever
        .map(one -> pull(one, request))
        .orElseGet(() -> refuse(request, new Problem(404, "There is no such control.")));
  }

  private record Problem(int status, String sentence) {}

  private Optional<Problem> problem(HttpRequest request) {
    if (!isFromHere(request)) {
      return Optional.of(new Problem(403, "Controls answer to the node's own machine alone."));
    }
    String shown = request.getHeader("Authorization").map(HttpHeader::value).orElse("");
    if (!controls.token().isCarriedBy(shown)) {
      return Optional.of(
          new Problem(NO_TOKEN, "This takes the token that stands in the node's folder."));
    }
    if (!request.entity().getContentType().equals(ContentTypes.APPLICATION_JSON)) {
      return Optional.of(new Problem(415, "The body has to be application/json."));
    }
    if (request.entity().getContentLengthOption().orElse(0) > MOST_BYTES) {
      return Optional.of(tooLarge());
    }
    return Optional.empty();
  }

  private static Problem tooLarge() {
    return new Problem(413, "The body has to be at most %,d bytes.".formatted(MOST_BYTES));
  }

  private static boolean isFromHere(HttpRequest request) {
    return request
        .getAttribute(AttributeKeys.remoteAddress)
        .flatMap(RemoteAddress::getAddress)
        .filter(InetAddress::isLoopbackAddress)
        .isPresent();
  }

  private CompletionStage<HttpResponse> pull(Lever lever, HttpRequest request) {
    return request
        .entity()
        .withSizeLimit(MOST_BYTES)
        .toStrict(BODY_MILLIS, system)
        .thenCompose(body -> lever.pull(Fields.parse(bytes(body))))
        .handle((answer, failure) -> failure == null ? told(answer) : failed(failure));
  }

  private static byte[] bytes(HttpEntity.Strict body) {
    return body.getData().toArrayUnsafe();
  }

  private static HttpResponse told(Answer answer) {
    return switch (answer) {
      case Answer.Done(var sentence) -> json(200, "done", sentence);
      case Answer.Refused(var sentence) -> json(409, "refused", sentence);
    };
  }

  private static HttpResponse failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    Problem problem =
        switch (cause) {
          case BadRequest bad -> new Problem(400, bad.sentence());
          case EntityStreamSizeException _ -> tooLarge();
          case TimeoutException _ -> new Problem(504, "The node did not answer in time.");
          default -> new Problem(500, "The node failed to do it; its log may say why.");
        };
    return json(problem.status(), "error", problem.sentence());
  }

  private CompletionStage<HttpResponse> refuse(HttpRequest request, Problem problem) {
    request.discardEntityBytes(system);
    HttpResponse answer = json(problem.status(), "error", problem.sentence());
    return CompletableFuture.completedFuture(
        problem.status() == NO_TOKEN
            ? answer.addHeader(RawHeader.create("WWW-Authenticate", "Bearer"))
            : answer);
  }

  private static HttpResponse json(int status, String key, String sentence) {
    return HttpResponse.create()
        .withStatus(status)
        .withEntity(ContentTypes.APPLICATION_JSON, SentenceJson.of(key, sentence));
  }
}
