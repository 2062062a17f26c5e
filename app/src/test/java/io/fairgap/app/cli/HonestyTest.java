package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file to the findings. The price stands, steps up at row 30, and down at row 60, so that a
/// crossover buys at row 31, where one print is absurd; three candles are missing after row 40. It
/// sells when the slow mean has caught up: 10,027 to 10,009, and 20.04 of fees.
class HonestyTest {
  private static final long START = Instant.parse("2023-01-02T00:00:00Z").toEpochMilli();

  @TempDir private Path folder = Path.of("");
  private Path candles = Path.of("");

  @BeforeEach
  void writeCandles() throws IOException {
    StringBuilder rows = new StringBuilder("time,open,high,low,close,volume\n");
    for (int row = 0; row < 80; row++) {
      int close = row < 30 || row >= 60 ? 10_000 : 10_010;
      int open = row == 30 ? 10_000 : row == 60 ? 10_010 : close;
      int high = row == 31 ? 30_000 : Math.max(open, close) + 2;
      long time = START + (row > 40 ? row + 3 : row) * 300_000L;
      rows.append(
          "%d,%d,%d,%d,%d,5%n".formatted(time, open, high, Math.min(open, close) - 2, close));
    }
    candles = Files.writeString(folder.resolve("ABC-5m.csv"), rows);
  }

  @Test
  void everyDefectOfARunIsFoundOnItsWay() throws IOException {
    String[] planted = {"crossover.fast=1", "costs.slippage=0", "costs.spread=0"};

    Map<String, @Nullable Object> summary = run("planted", planted);

    assertThat(evidence(summary))
        .containsExactly(
            "TOO_FEW_TRADES 1 trade was closed; with fewer than 30, single results decide every"
                + " figure.",
            "GAPS_INSIDE_POSITIONS 1 of 1 trade held a position while candles were missing, 3 in"
                + " all, most in ABC on 2023-01-02 (3). Whether a stop was met in there nobody"
                + " knows.",
            "NO_COSTS Set to zero: slippage and spread. No market trades for free.",
            "TOO_MANY_SETTINGS 1 setting was changed (crossover.fast) for 1 trade, 1 each; with"
                + " fewer than 20 each, settings fit the luck of these candles.",
            "OUTLIERS_TRADED 1 of 1 trade had a fill on a candle with an implausible price; the"
                + " result of these is -38.04, that of all trades -38.04.",
            "SETTINGS_AT_THE_EDGE At the end of its range: crossover.fast = 1 (1 to 10000). What"
                + " lies beyond was not tried, and neighbours on one side only cannot show that a"
                + " result is stable.");
    assertThat(Files.readString(folder.resolve("planted/report.html")))
        .contains("Outliers traded (warning).", "1 of 1 trade held a position while candles");
  }

  @Test
  void theSeedAndTheTrialsAreKeptInTheSummary() throws IOException {
    Map<String, @Nullable Object> summary = run("seeded", "report.seed=42", "--trials", "7");

    assertThat(Json.number(Json.within(summary, "chance"), "seed")).isEqualTo(new BigDecimal("42"));
    assertThat(Json.number(Json.within(summary, "verdict"), "trials"))
        .isEqualTo(new BigDecimal("7"));
  }

  @Test
  void aRunIsOneTrialAtLeast() {
    assertThat(Outcome.of("backtest", candles.toString(), "--trials", "0"))
        .isEqualTo(Outcome.wrong("--trials 0: this run is a trial itself, so give at least 1."));
  }

  @Test
  void aSweepKeepsItsTrialsInEverythingThatItWrites() throws IOException {
    Path out = folder.resolve("swept");

    Outcome outcome =
        Outcome.of(
            words("sweep", out, "crossover.fast=1..3", "crossover.slow=5|10")
                .toArray(String[]::new));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("6 trials", "./fairgap backtest … --set crossover.fast=", " --trials 6\n");
    Map<String, @Nullable Object> summary =
        Json.object(Files.readString(out.resolve("summary.json")));
    assertThat(Json.number(summary, "trials")).isEqualTo(new BigDecimal("6"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains(
            "These are 6 trials.",
            "<data data-figure=\"trials\" value=\"6.0\">6</data>",
            "crossover.fast down, crossover.slow across")
        .doesNotContain("<script");
    assertThat(Files.readAllLines(out.resolve("sweep.csv"))).hasSize(7);
  }

  private static List<String> evidence(Map<String, @Nullable Object> summary) {
    return Json.objects(summary, "findings").stream()
        .map(finding -> Objects.toString(finding.get("doubt")) + " " + finding.get("evidence"))
        .toList();
  }

  private Map<String, @Nullable Object> run(String out, String... changes) throws IOException {
    Path place = folder.resolve(out);
    Outcome outcome = Outcome.of(words("backtest", place, changes).toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return Json.object(Files.readString(place.resolve("summary.json")));
  }

  private Stream<String> words(String command, Path out, String... changes) {
    return Stream.concat(
        Stream.of(
            command,
            candles.toString(),
            "--strategy",
            "crossover",
            "--out",
            out.toString(),
            "--set",
            "risk.profile=fixed"),
        Stream.of(changes)
            .flatMap(
                change -> change.contains("=") ? Stream.of("--set", change) : Stream.of(change)));
  }
}
