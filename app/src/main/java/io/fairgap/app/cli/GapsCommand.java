package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.JsonLine;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.chart.GapTable;
import io.fairgap.persistence.chart.GapTable.Gap;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./fairgap gaps`: the fair value gaps on a node's charts.
@Command(
    name = "gaps",
    description = {
      "Show the significant fair value gaps on the charts of a node, the newest first: those that",
      "live, or with --all what became of the others, too."
    },
    footer = {
      "",
      "Examples:",
      "  ./fairgap gaps BTCUSDT",
      "  ./fairgap gaps --all --last 1000 --json"
    })
final class GapsCommand implements Callable<Integer> {
  private static final String ROW = "%-10s %-5s %-8s %14s %14s %-12s %-20s %-20s %-20s %s%n";

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "SYMBOL",
      description = "Of one symbol (default: of all).")
  private String symbol = "";

  @Mixin private final ChartOptions which = new ChartOptions();

  @Mixin private final HomeOptions home = new HomeOptions();

  GapsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      List<Gap> gaps =
          new GapTable(record.database().repositories()).latest(symbol, which.all, which.last);
      if (which.json) {
        terminal.out().println(json(gaps));
      } else if (gaps.isEmpty()) {
        terminal.out().println(which.all ? "No gap yet." : "No gap lives; --all shows the others.");
      } else {
        terminal
            .out()
            .printf(
                ROW,
                "Symbol",
                "Frame",
                "Gap",
                "Low",
                "High",
                "Status",
                "Known",
                "Touched",
                "Inverted",
                "Ended");
        gaps.forEach(this::print);
      }
    }
    return CommandLineProgram.DONE;
  }

  private void print(Gap gap) {
    terminal
        .out()
        .printf(
            ROW,
            gap.symbol(),
            gap.timeframe(),
            gap.direction(),
            gap.lo().toPlainString(),
            gap.hi().toPlainString(),
            gap.status(),
            gap.knownAt(),
            orNothing(gap.touchedAt()),
            orNothing(gap.invertedAt()),
            orNothing(gap.endedAt()));
  }

  private static String orNothing(@Nullable Instant time) {
    return Objects.toString(time, "");
  }

  private static String json(List<Gap> gaps) {
    return JsonLine.of(json -> {
      json.writeArrayFieldStart("gaps");
      for (Gap gap : gaps) {
        json.writeStartObject();
        write(json, gap);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Gap gap) throws IOException {
    json.writeStringField("symbol", gap.symbol());
    json.writeStringField("timeframe", gap.timeframe());
    json.writeStringField("direction", gap.direction());
    json.writeNumberField("lo", gap.lo());
    json.writeNumberField("hi", gap.hi());
    json.writeStringField("status", gap.status());
    ChartOptions.write(json, "anchorAt", gap.anchorAt());
    ChartOptions.write(json, "knownAt", gap.knownAt());
    ChartOptions.write(json, "firstTouchAt", gap.touchedAt());
    ChartOptions.write(json, "invertedAt", gap.invertedAt());
    ChartOptions.write(json, "endedAt", gap.endedAt());
  }
}
