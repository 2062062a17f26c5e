package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file whose name looks like a stock is treated as one: its calendar, and gaps over the night.
class StockRunTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String HEADER = "time,open,high,low,close,volume\n";
  private static final int ROWS = 1_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void dailyCandlesOfAStockAreOfAStock() throws IOException {
    Path file = Files.writeString(folder.resolve("AAPL-1d.csv"), HEADER + days());

    Map<String, @Nullable Object> summary = run("days", file.toString(), "--strategy", "crossover");

    assertThat(summary).containsEntry("timeframe", "1d");
    assertInput(summary);
    assertThat(Json.within(summary, "statistics").get("periodsPerYear")).hasToString("252");
  }

  @Test
  void dailyCandlesAreTooLongForGapsOfLongerTimeframes() throws IOException {
    Path file = Files.writeString(folder.resolve("AAPL-1d.csv"), HEADER + days());

    assertThat(Outcome.of("backtest", file.toString()))
        .isEqualTo(
            Outcome.wrong(
                "1h in timeframe.htf = [1h, 4h] (default) is not longer than timeframe.ltf = 1d"
                    + " (the file); nothing is longer than a day, so use shorter candles."));
  }

  @Test
  void gapsOverTheNightAreNoCandidatesForStocks() throws IOException {
    Path file = Files.writeString(folder.resolve("AAPL-30m.csv"), HEADER + halfHours());

    Map<String, @Nullable Object> usual = run("usual", file.toString(), "--htf", "1h");
    Map<String, @Nullable Object> dropped =
        run("drop", file.toString(), "--htf", "1h", "--set", "gap.sessionGaps=DROP");
    Map<String, @Nullable Object> kept =
        run("keep", file.toString(), "--htf", "1h", "--set", "gap.sessionGaps=KEEP");

    assertInput(usual);
    assertThat(usual.get("funnel")).isEqualTo(dropped.get("funnel"));
    assertThat(lostCandidates(usual)).containsKey("sessionGap");
    assertThat(lostCandidates(kept)).doesNotContainKey("sessionGap");
    assertThat(Files.readAllLines(folder.resolve("usual/refusals.csv")))
        .filteredOn(row -> row.contains(",candidates,sessionGap,"))
        .hasSize(Json.number(lostCandidates(usual), "sessionGap").intValueExact());
  }

  @Test
  void aSplitThatWasGivenIsAppliedAndHashedAndOneThatWasNotIsNoted() throws IOException {
    Path file = Files.writeString(folder.resolve("AAPL-1d.csv"), HEADER + splitDays());
    Path actions =
        Files.writeString(
            folder.resolve("actions.csv"),
            "date,symbol,kind,value\n2022-01-03,AAPL,SPLIT,4:1\n2022-01-04,IBM,SPLIT,2:1\n");
    String[] words = {file.toString(), "--strategy", "crossover"};

    Map<String, @Nullable Object> told =
        run("told", words[0], words[1], words[2], "--actions", actions.toString());
    Map<String, @Nullable Object> untold = run("untold", words);

    assertThat(told.get("actions"))
        .isEqualTo(
            Json.object(
                "{\"name\": \"actions.csv\", \"sha256\": \"%s\", \"facts\": 2, \"ofRun\": 1}"
                    .formatted(sha256(actions))));
    assertThat(Files.readString(folder.resolve("told/decisions.jsonl")))
        .containsOnlyOnce(
            "{\"at\":\"2022-01-04T00:00:00Z\",\"symbol\":\"AAPL\",\"strategy\":\"\","
                + "\"decision\":\"adjusted\",\"setup\":\"\",\"action\":\"split\","
                + "\"value\":\"4:1\"}");
    assertThat(untold.get("actions")).isNull();
    assertThat(String.valueOf(untold.get("notes")))
        .contains("at 2022-01-03T00:00:00Z, as in a 4:1 split, and none was given");
    assertThat(String.valueOf(told.get("notes"))).doesNotContain("split");
  }

  @Test
  void factsThatCannotBeReadAreOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("AAPL-1d.csv"), HEADER + days());
    Path actions =
        Files.writeString(
            folder.resolve("actions.csv"), "date,symbol,kind,value\n2022-01-03,AAPL,SPLIT,4\n");

    assertThat(
            Outcome.of(
                "backtest",
                file.toString(),
                "--strategy",
                "crossover",
                "--actions",
                actions.toString()))
        .isEqualTo(
            Outcome.wrong(
                actions
                    + ", line 2: the split '4' is no ratio of new shares to old ones; write 7:1 when"
                    + " one share becomes seven."));
  }

  @Test
  void aDividendLargerThanTheShareIsOneSentenceAndLeavesNoResult() throws IOException {
    Path file = Files.writeString(folder.resolve("AAPL-1d.csv"), HEADER + splitDays());
    Path actions =
        Files.writeString(
            folder.resolve("actions.csv"),
            "date,symbol,kind,value\n2022-01-03,AAPL,DIVIDEND,1000000\n");
    Path out = folder.resolve("out");

    Outcome outcome =
        Outcome.of(
            "backtest",
            file.toString(),
            "--strategy",
            "crossover",
            "--actions",
            actions.toString(),
            "--out",
            out.toString());

    assertThat(outcome.err())
        .startsWith("AAPL: a dividend of 1000000 before the candle of 2022-01-03 leaves nothing of")
        .endsWith("; correct the facts.\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  /// The days' rows, of which those from 2022 on have a quarter of the price.
  private static String splitDays() {
    return days()
        .lines()
        .map(row -> row.compareTo("2022") < 0 ? row : quartered(row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quartered(String row) {
    String[] cells = row.split(",");
    for (int i = 1; i < 5; i++) {
      cells[i] =
          new BigDecimal(cells[i])
              .divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_EVEN)
              .toPlainString();
    }
    return String.join(",", cells);
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static Map<String, @Nullable Object> lostCandidates(
      Map<String, @Nullable Object> summary) {
    return Json.within(Json.within(Json.within(summary, "funnel"), "lost"), "candidates");
  }

  private static void assertInput(Map<String, @Nullable Object> summary) {
    assertThat(summary.get("inputs"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .singleElement()
        .extracting(input ->
            Stream.of("symbol", "rows", "assetClass", "calendar", "tick")
                .map(name -> String.valueOf(input.get(name)))
                .toList())
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactly("AAPL", "1000", "STOCK", "US_STOCKS", "0.01");
  }

  private Map<String, @Nullable Object> run(String out, String... words) throws IOException {
    Path place = folder.resolve(out);
    Outcome outcome =
        Outcome.of(
            Stream.of(Stream.of("backtest", "--out", place.toString()), Stream.of(words))
                .flatMap(part -> part)
                .toArray(String[]::new));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return Json.object(Files.readString(place.resolve("summary.json")));
  }

  /// Weekdays, each at 00:00 UTC.
  private static String days() {
    StringBuilder rows = new StringBuilder();
    Walk walk = new Walk(new Random(1));
    LocalDate day = LocalDate.of(2020, 1, 6);
    for (int i = 0; i < ROWS; i++, day = day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1)) {
      rows.append(day).append("T00:00:00Z,").append(walk.row(0)).append('\n');
    }
    return rows.toString();
  }

  /// The thirteen half hours of every trading day; the night moves the price.
  private static String halfHours() {
    StringBuilder rows = new StringBuilder();
    Walk walk = new Walk(new Random(2));
    LocalDate day = LocalDate.of(2020, 1, 6);
    for (int i = 0; i < ROWS; i++) {
      ZonedDateTime open =
          day.atTime(LocalTime.of(9, 30).plusMinutes(30L * (i % 13))).atZone(NEW_YORK);
      rows.append(open.toInstant())
          .append(',')
          .append(walk.row(i % 13 == 0 ? 300 : 0))
          .append('\n');
      day = i % 13 < 12 ? day : day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1);
    }
    return rows.toString();
  }

  /// A price that wanders, in cents.
  private static final class Walk {
    private final Random random;
    private int price = 20_000;

    Walk(Random random) {
      this.random = random;
    }

    String row(int jump) {
      int open = price + random.nextInt(-jump, jump + 1);
      price = Math.max(5_000, open + random.nextInt(-100, 101));
      int high = Math.max(open, price) + random.nextInt(30);
      int low = Math.min(open, price) - random.nextInt(30);
      return cents(open) + "," + cents(high) + "," + cents(low) + "," + cents(price) + ",1000000";
    }

    private static String cents(int price) {
      return price / 100 + "." + (price / 10) % 10 + price % 10;
    }
  }
}
