package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.JsonLine;
import io.fairgap.app.output.Terminal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What stands on the charts of a node's symbols, as rows for people or JSON for programs.
///
/// @param <T> a row
abstract class ChartCommand<T> implements Callable<Integer> {
  private final Terminal terminal;
  private final String plural;

  @Parameters(
      arity = "0..1",
      paramLabel = "SYMBOL",
      description = "Of one symbol (default: of all).")
  private String symbol = "";

  @Option(names = "--all", description = "Also those that are over.")
  private boolean all;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int last = 50;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean isJson;

  @Mixin private final HomeOptions home = new HomeOptions();

  /// @param plural what the rows are called
  ChartCommand(Terminal terminal, String plural) {
    this.terminal = terminal;
    this.plural = plural;
  }

  /// The newest rows first.
  ///
  /// @param symbol whose; all when empty
  /// @param all also those that are over
  abstract List<T> read(DataSource source, String symbol, boolean all, int last);

  /// @param all whether those that are over were asked for, too
  abstract String sayNone(boolean all);

  abstract String header();

  abstract String line(T row);

  abstract void write(JsonGenerator json, T row) throws IOException;

  @Override
  public final Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      List<T> rows = read(record.database().repositories(), symbol, all, last);
      if (isJson) {
        terminal.out().println(json(rows));
      } else if (rows.isEmpty()) {
        terminal.out().println(sayNone(all));
      } else {
        terminal.out().println(header());
        rows.forEach(row -> terminal.out().println(line(row)));
      }
    }
    return CommandLineProgram.DONE;
  }

  private String json(List<T> rows) {
    return JsonLine.of(json -> {
      json.writeArrayFieldStart(plural);
      for (T row : rows) {
        json.writeStartObject();
        write(json, row);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  static void write(JsonGenerator json, String name, @Nullable Instant time) throws IOException {
    if (time == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, time.toString());
    }
  }
}
