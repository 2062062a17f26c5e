package io.fairgap.http.server;

import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.fairgap.http.vitals.Checkup;
import io.fairgap.http.vitals.Readiness;
import java.util.function.Supplier;
import org.apache.pekko.http.javadsl.model.ContentType;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.StatusCodes;
import org.apache.pekko.http.javadsl.server.Route;

/// `/health/live`, `/health/ready`, `/health/status` and `/metrics`: each answers with what is
/// known already, and asks nobody.
final class HealthRoutes {
  private static final String LIVE = "{\"live\":true}\n";

  private HealthRoutes() {}

  /// @param metrics the figures in Prometheus' text format
  /// @param identity the node's own name for itself
  static Route of(Checkup checkup, Supplier<String> metrics, String identity) {
    return get(() ->
        concat(
            path(segment("health").slash("live"), () -> complete(json(200, LIVE))),
            path(segment("health").slash("ready"), () -> complete(ready(checkup))),
            path(segment("health").slash("status"), () -> complete(status(checkup, identity))),
            path(segment("metrics"), () -> complete(text(metrics.get())))));
  }

  private static HttpResponse ready(Checkup checkup) {
    Readiness readiness = checkup.readiness();
    return json(readiness.isReady() ? 200 : 503, HealthJson.readiness(checkup.vitals(), readiness));
  }

  private static HttpResponse status(Checkup checkup, String identity) {
    return json(200, HealthJson.status(identity, checkup.vitals(), checkup.readiness()));
  }

  private static HttpResponse json(int status, String body) {
    return response(status, ContentTypes.APPLICATION_JSON, body);
  }

  private static HttpResponse text(String body) {
    return response(StatusCodes.OK.intValue(), ContentTypes.TEXT_PLAIN_UTF8, body);
  }

  private static HttpResponse response(int status, ContentType.NonBinary type, String body) {
    return HttpResponse.create().withStatus(status).withEntity(type, body);
  }
}
