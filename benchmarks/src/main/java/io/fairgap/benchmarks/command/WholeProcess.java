package io.fairgap.benchmarks.command;

import io.fairgap.benchmarks.report.Figure;
import io.fairgap.benchmarks.series.Market;
import io.fairgap.benchmarks.speed.ReadingBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The wall seconds of `./fairgap backtest` on a file of a million rows with little memory, from
/// the call to the end, with and without the cache of compiled classes.
final class WholeProcess {
  private static final int ROWS = 1_000_000;
  private static final int RUNS = 3;
  private static final Map<String, String> LITTLE_MEMORY = Map.of("FAIRGAP_JAVA_OPTS", "-Xmx256m");

  private final Path script;
  private final PrintStream progress;

  WholeProcess(Path script, PrintStream progress) {
    this.script = script;
    this.progress = progress;
  }

  /// The figures; fewer when the backtest does not run, which is said.
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("fairgap-bench");
      try {
        Path file = folder.resolve("BTCUSDT-" + Market.BTCUSDT.timeframe() + ".csv.gz");
        ReadingBenchmark.write(file, ROWS);
        seconds(file, Map.of())
            .ifPresent(s -> figures.add(figure("with the cache of classes", s, 2.5)));
        seconds(file, Map.of("FAIRGAP_NO_AOT", "1"))
            .ifPresent(s -> figures.add(figure("without it", s, 4.5)));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return figures;
  }

  private static Figure figure(String how, double seconds, double goal) {
    return Figure.atMost("backtest of a million rows, " + how, seconds, "s", goal);
  }

  /// The best of several runs after one that may have to build; none when a run fails.
  private Optional<Double> seconds(Path file, Map<String, String> environment) throws IOException {
    double best = Double.POSITIVE_INFINITY;
    for (int run = 0; run <= RUNS; run++) {
      progress.println("measuring ./fairgap backtest " + file.getFileName() + " " + environment);
      long start = System.nanoTime();
      if (!backtest(file, environment)) {
        progress.println("the backtest failed, so it is left out");
        return Optional.empty();
      }
      best = run == 0 ? best : Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return Optional.of(best);
  }

  private boolean backtest(Path file, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            script.toString(),
            "backtest",
            file.toString(),
            "--symbol",
            "BTCUSDT",
            "--timeframe",
            Market.BTCUSDT.timeframe().toString(),
            "--out",
            file.resolveSibling("result").toString());
    builder.environment().putAll(LITTLE_MEMORY);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      if (process.waitFor(5, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroy();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
