package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.JsonLine;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.chart.LevelTable;
import io.fairgap.persistence.chart.LevelTable.Level;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./fairgap levels`: the liquidity on a node's charts.
@Command(
    name = "levels",
    description = {
      "Show the levels of liquidity on the charts of a node, the newest first: those that stand, or",
      "with --all what became of the others, too."
    },
    footer = {
      "",
      "Examples:",
      "  ./fairgap levels BTCUSDT",
      "  ./fairgap levels --all --last 1000 --json"
    })
final class LevelsCommand implements Callable<Integer> {
  private static final String ROW = "%-10s %-10s %-10s %14s %8s %-8s %-20s %s%n";

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "SYMBOL",
      description = "Of one symbol (default: of all).")
  private String symbol = "";

  @Mixin private final ChartOptions which = new ChartOptions();

  @Mixin private final HomeOptions home = new HomeOptions();

  LevelsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      List<Level> levels =
          new LevelTable(record.database().repositories()).latest(symbol, which.all, which.last);
      if (which.json) {
        terminal.out().println(json(levels));
      } else if (levels.isEmpty()) {
        terminal
            .out()
            .println(which.all ? "No level yet." : "No level stands; --all shows the others.");
      } else {
        terminal
            .out()
            .printf(ROW, "Symbol", "Side", "Kind", "Price", "Strength", "Status", "Known", "Ended");
        levels.forEach(this::print);
      }
    }
    return CommandLineProgram.DONE;
  }

  private void print(Level level) {
    terminal
        .out()
        .printf(
            ROW,
            level.symbol(),
            level.side(),
            level.kind(),
            level.price().toPlainString(),
            level.strength(),
            level.status(),
            level.knownAt(),
            Objects.toString(level.endedAt(), ""));
  }

  private static String json(List<Level> levels) {
    return JsonLine.of(json -> {
      json.writeArrayFieldStart("levels");
      for (Level level : levels) {
        json.writeStartObject();
        write(json, level);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Level level) throws IOException {
    json.writeStringField("symbol", level.symbol());
    json.writeNumberField("number", level.number());
    json.writeStringField("timeframe", level.timeframe());
    json.writeStringField("kind", level.kind());
    json.writeStringField("side", level.side());
    json.writeNumberField("price", level.price());
    json.writeNumberField("strength", level.strength());
    json.writeStringField("status", level.status());
    ChartOptions.write(json, "knownAt", level.knownAt());
    ChartOptions.write(json, "sweptAt", level.sweptAt());
    ChartOptions.write(json, "endedAt", level.endedAt());
  }
}
