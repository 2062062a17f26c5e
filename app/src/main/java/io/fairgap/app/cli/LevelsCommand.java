package io.fairgap.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.chart.LevelTable;
import io.fairgap.persistence.chart.LevelTable.Level;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import picocli.CommandLine.Command;

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
final class LevelsCommand extends ChartCommand<Level> {
  private static final String ROW = "%-10s %-10s %-10s %14s %8s %-8s %-20s %s";

  LevelsCommand(Terminal terminal) {
    super(terminal, "levels");
  }

  @Override
  List<Level> read(DataSource source, String symbol, boolean all, int last) {
    return new LevelTable(source).latest(symbol, all, last);
  }

  @Override
  String sayNone(boolean all) {
    return all ? "No level yet." : "No level stands; --all shows the others.";
  }

  @Override
  String header() {
    return ROW.formatted("Symbol", "Side", "Kind", "Price", "Strength", "Status", "Known", "Ended");
  }

  @Override
  String line(Level level) {
    return ROW.formatted(
        level.symbol(),
        level.side(),
        level.kind(),
        level.price().toPlainString(),
        level.strength(),
        level.status(),
        level.knownAt(),
        Objects.toString(level.endedAt(), ""));
  }

  @Override
  void write(JsonGenerator json, Level level) throws IOException {
    json.writeStringField("symbol", level.symbol());
    json.writeNumberField("number", level.number());
    json.writeStringField("timeframe", level.timeframe());
    json.writeStringField("kind", level.kind());
    json.writeStringField("side", level.side());
    json.writeNumberField("price", level.price());
    json.writeNumberField("strength", level.strength());
    json.writeStringField("status", level.status());
    write(json, "knownAt", level.knownAt());
    write(json, "sweptAt", level.sweptAt());
    write(json, "endedAt", level.endedAt());
  }
}
