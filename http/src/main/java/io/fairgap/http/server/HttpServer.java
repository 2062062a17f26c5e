package io.fairgap.http.server;

import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.host;
import static org.apache.pekko.http.javadsl.server.Directives.respondWithHeaders;

import com.typesafe.config.ConfigFactory;
import io.fairgap.http.control.ControlRoutes;
import io.fairgap.http.control.Controls;
import io.fairgap.http.vitals.Checkup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.http.javadsl.settings.ServerSettings;

/// A node's HTTP server. It tells everybody, and takes orders from whoever carries the node's
/// token.
public final class HttpServer implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(3);

  /// The names by which this machine calls itself. A page of the web whose own name leads here, as
  /// its owner may arrange, asks for another one and gets nothing, wherever the server listens.
  private static final List<String> OWN_NAMES =
      List.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

  private static final List<HttpHeader> HEADERS =
      List.of(
          RawHeader.create("X-Content-Type-Options", "nosniff"),
          RawHeader.create("Referrer-Policy", "no-referrer"),
          RawHeader.create("Cache-Control", "no-store"),
          RawHeader.create("Cross-Origin-Resource-Policy", "same-origin"),
          RawHeader.create(
              "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

  private final ServerBinding binding;

  private HttpServer(ServerBinding binding) {
    this.binding = binding;
  }

  /// Begins to answer.
  ///
  /// @param identity a word by which clients know whose answer they read
  /// @param metrics the figures in Prometheus' text format
  /// @param controls what it can be told
  /// @throws CannotListen when the port is taken or the address is not this machine's
  public static HttpServer start(
      ActorSystem<?> system,
      HttpPlace place,
      String identity,
      Checkup checkup,
      Supplier<String> metrics,
      Controls controls) {
    Route route =
        guarded(
            place.names(),
            concat(
                HealthRoutes.of(checkup, metrics, identity), ControlRoutes.of(system, controls)));
    try {
      return new HttpServer(
          Http.get(system)
              .newServerAt(place.host(), place.port())
              .withSettings(ServerSettings.create(ConfigFactory.load("fairgap-http")))
              .bind(route)
              .toCompletableFuture()
              .join());
    } catch (CompletionException e) {
      throw new CannotListen(
          "Nothing can listen at %s:%d, which may be taken; choose another port with http.port, or 0 for any that is free."
              .formatted(place.host(), place.port()),
          e);
    }
  }

  private static Route guarded(List<String> names, Route route) {
    List<String> all = Stream.concat(OWN_NAMES.stream(), names.stream()).toList();
    Route sealed = host(all, () -> route).seal();
    return respondWithHeaders(HEADERS, () -> sealed);
  }

  /// Where it answers this machine, such as `http://127.0.0.1:8080`.
  public String address() {
    InetSocketAddress address = binding.localAddress();
    String host =
        address.getAddress().isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /// Takes no more connections, and ends those that are open within seconds.
  @Override
  public void close() {
    binding.terminate(STOP).toCompletableFuture().join();
  }
}
