package io.fairgap.app.cli;

import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.live.Upkeep;
import io.fairgap.app.output.JsonLine;
import io.fairgap.app.output.Progress;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.projection.Rebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap rebuild`: makes the read tables anew.
@Command(
    name = "rebuild",
    description = {
      "Make the tables that trades, decisions, gaps, levels and status are read from anew out of the",
      "journal, say whether those in use were the same, and put right what differs. A node may run",
      "meanwhile. Exit code 1 when a table differed, although it is right now."
    })
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private final HomeOptions home = new HomeOptions();

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Rebuild.Result result;
    try (RecordDatabase record =
            RecordDatabase.openToMend(home.home(terminal), home.database(terminal));
        Progress progress = Progress.of(terminal, "Rebuild")) {
      result = Upkeep.rebuild(record.database(), done -> progress.at(done, 0));
    }
    if (json) {
      terminal.out().println(json(result));
    } else {
      print(result);
    }
    return result.isEqual() ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
  }

  private void print(Rebuild.Result result) {
    for (Rebuild.Comparison table : result.tables()) {
      String how =
          table.isEqual()
              ? "equal"
              : "%,d rows were missing or wrong, %,d did not belong there; replaced"
                  .formatted(table.missing(), table.unexpected());
      terminal.out().printf("  %-20s %,9d rows  %s%n", table.table(), table.rows(), how);
    }
    terminal
        .out()
        .printf(
            "%s: %,d rounds and %,d candles of the journal.%n",
            result.isEqual() ? "Equal" : "Some tables differed and are put right now",
            result.rounds(),
            result.candles());
  }

  private static String json(Rebuild.Result result) {
    return JsonLine.of(json -> {
      json.writeNumberField("rounds", result.rounds());
      json.writeNumberField("candles", result.candles());
      json.writeBooleanField("equal", result.isEqual());
      json.writeArrayFieldStart("tables");
      for (Rebuild.Comparison table : result.tables()) {
        json.writeStartObject();
        json.writeStringField("table", table.table());
        json.writeNumberField("rows", table.rows());
        json.writeNumberField("missing", table.missing());
        json.writeNumberField("unexpected", table.unexpected());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
