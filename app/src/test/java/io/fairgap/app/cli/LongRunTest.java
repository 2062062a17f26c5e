package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Real processes over a million candles: in little memory, and interrupted.
class LongRunTest {
  private static final int ROWS = 1_000_000;

  @TempDir private static Path candles = Path.of("");
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void writeCandles() throws IOException {
    Random random = new Random(1);
    int price = 2_000_000;
    StringBuilder row = new StringBuilder(100);
    try (BufferedWriter out =
        Files.newBufferedWriter(candles.resolve("BTCUSDT-1m.csv"), StandardCharsets.US_ASCII)) {
      out.write("time,open,high,low,close,volume\n");
      for (int i = 0; i < ROWS; i++) {
        int open = price;
        price = Math.max(100_000, price + random.nextInt(-3_000, 3_001));
        row.setLength(0);
        row.append(1_577_836_800_000L + 60_000L * i);
        append(row, open);
        append(row, Math.max(open, price) + random.nextInt(500));
        append(row, Math.min(open, price) - random.nextInt(500));
        append(row, price);
        out.append(row.append(',').append(random.nextInt(1, 500)).append('\n'));
      }
    }
  }

  private static void append(StringBuilder row, int cents) {
    row.append(',').append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
  }

  @Test
  void aMillionCandlesFitIntoSixtyFourMegabytes() throws Exception {
    Process process = start("-Xmx64m");

    assertThat(process.errorReader(StandardCharsets.UTF_8).lines()).isEmpty();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    Map<String, @Nullable Object> summary =
        Json.object(Files.readString(folder.resolve("out/summary.json")));
    assertThat(Json.number(summary, "candles")).isEqualTo(new BigDecimal(ROWS));
    assertThat(Json.number(Json.within(summary, "funnel"), "traded"))
        .isGreaterThan(new BigDecimal(100));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptedInTheMiddleItLeavesNothing() throws Exception {
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start("-Xmx256m");
      WatchKey begun = watch.poll(60, TimeUnit.SECONDS);
      assertThat(begun).as("results were begun").isNotNull();
      assumeTrue(heedsInterrupts(process), "skipped: this shell lets no process be interrupted");

      interrupt(process);

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(folder).isEmptyDirectory();
    }
  }

  private Process start(String memory) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            memory,
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "io.fairgap.app.Main",
            "backtest",
            candles.resolve("BTCUSDT-1m.csv").toString(),
            "--htf",
            "15m,1h",
            "--set",
            "costs.fee=0",
            "--out",
            folder.resolve("out").toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("FAIRGAP_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void interrupt(Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /// A shell lets its background jobs ignore interrupts, and whatever they start inherits that.
  private static boolean heedsInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return true;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
    }
  }
}
