package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--on-bad skip` leaves rows out and says so.
class SkippedRowsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aGapThatIsTooLongToFillStaysOpenAndTheTableSaysSo() throws IOException {
    Path file = folder.resolve("BTCUSDT-5m.csv");
    Files.writeString(
        file,
        """
        time,open,high,low,close,volume
        2013-01-02T00:00:00Z,100,101,99,100,10
        2013-01-02T00:05:00Z,100,101,99,100,10
        2013-01-02T00:20:00Z,100,101,99,100,10
        2023-01-02T00:20:00Z,100,101,99,100,10
        """);

    Outcome outcome =
        Outcome.of(
            "backtest",
            file.toString(),
            "--set",
            "clean.gaps=FILL",
            "--out",
            folder.resolve("out").toString());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("one gap in time was longer than clean.maxFill");
    Map<String, @Nullable Object> summary =
        Json.object(Files.readString(folder.resolve("out/summary.json")));
    assertThat(summary.get("inputs"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .singleElement()
        .extracting("rows", "filled")
        .containsExactly(new BigDecimal("4"), new BigDecimal("2"));
  }

  @Test
  void tableAndSummarySayHowManyRowsWereLeftOutAndWhy() throws IOException {
    Path file = folder.resolve("BTCUSDT-5m.csv");
    Files.writeString(
        file,
        """
        time,open,high,low,close,volume
        2023-01-02T00:00:00Z,100,101,99,100,10
        2023-01-02T00:05:00Z,100,99,101,100,10
        2023-01-02T00:05:00Z,100,101,99,100,10
        2023-01-02T00:05:00Z,100,101,99,100,10
        2023-01-02T00:10:00Z,100,101,99,100,10
        2023-01-02T00:15:00Z,100,90,99,100,10
        """);

    Outcome outcome =
        Outcome.of(
            "backtest",
            file.toString(),
            "--on-bad",
            "skip",
            "--out",
            folder.resolve("out").toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            """
            3 candles from 2023-01-02 00:00 to 2023-01-02 00:10 UTC
            """,
            """
              BTCUSDT-5m.csv: bad rows left out: 3 (2 prices outside low and high, 1 duplicate time);
                line 3: the high 99 is below the low 101.
            """);
    Map<String, @Nullable Object> summary =
        Json.object(Files.readString(folder.resolve("out/summary.json")));
    assertThat(summary.get("inputs"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .singleElement()
        .extracting("rows", "skipped", "skippedFor")
        .containsExactly(
            new BigDecimal("3"),
            new BigDecimal("3"),
            List.of(
                Map.of(
                    "fault", "prices outside low and high",
                    "rows", new BigDecimal("2"),
                    "first", "line 3: the high 99 is below the low 101"),
                Map.of(
                    "fault", "duplicate time",
                    "rows", BigDecimal.ONE,
                    "first", "line 5: the time 2023-01-02T00:05:00Z is that of line 4 again")));
  }

  @Test
  void aFileOfBadRowsAloneIsRefused() throws IOException {
    Path file = folder.resolve("BTCUSDT-5m.csv");
    Files.writeString(file, "time,open,high,low,close,volume\nx,1,1,1,1,1\n");

    assertThat(
            Outcome.of(
                "backtest",
                file.toString(),
                "--on-bad",
                "skip",
                "--out",
                folder.resolve("out").toString()))
        .isEqualTo(
            Outcome.wrong(
                file
                    + ": none of the 1 rows can be used; the first of them is line 2: the time 'x'"
                    + " is neither ISO-8601 in UTC like 2022-08-01T00:00:00Z nor an epoch."));
  }
}
