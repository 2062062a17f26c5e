package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What of a chart is shown, and how; taken in with `@Mixin`.
final class ChartOptions {
  @Option(names = "--all", description = "Also those that are over.")
  boolean all;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  int last = 50;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  static void write(JsonGenerator json, String name, @Nullable Instant time) throws IOException {
    if (time == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, time.toString());
    }
  }
}
