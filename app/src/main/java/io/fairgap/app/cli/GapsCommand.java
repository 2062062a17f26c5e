package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.chart.GapTable;
import io.fairgap.persistence.chart.GapTable.Gap;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

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
final class GapsCommand extends ChartCommand<Gap> {
  private static final String ROW = "%-10s %-5s %-8s %14s %14s %-12s %-20s %-20s %-20s %s";

  GapsCommand(Terminal terminal) {
    super(terminal, "gaps");
  }

  @Override
  List<Gap> read(DataSource source, String symbol, boolean all, int last) {
    return new GapTable(source).latest(symbol, all, last);
  }

  @Override
  String sayNone(boolean all) {
    return all ? "No gap yet." : "No gap lives; --all shows the others.";
  }

  @Override
  String header() {
    return ROW.formatted(
        "Symbol", "Frame", "Gap", "Low", "High", "Status", "Known", "Touched", "Inverted", "Ended");
  }

  @Override
  String line(Gap gap) {
    return ROW.formatted(
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

  @Override
  void write(JsonGenerator json, Gap gap) throws IOException {
    json.writeStringField("symbol", gap.symbol());
    json.writeStringField("timeframe", gap.timeframe());
    json.writeStringField("direction", gap.direction());
    json.writeNumberField("lo", gap.lo());
    json.writeNumberField("hi", gap.hi());
    json.writeStringField("status", gap.status());
    write(json, "anchorAt", gap.anchorAt());
    write(json, "knownAt", gap.knownAt());
    write(json, "firstTouchAt", gap.touchedAt());
    write(json, "invertedAt", gap.invertedAt());
    write(json, "endedAt", gap.endedAt());
  }
}
