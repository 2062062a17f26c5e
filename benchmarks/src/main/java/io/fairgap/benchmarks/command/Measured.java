package io.fairgap.benchmarks.command;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs single benchmarks, each in a JVM of its own, and answers with the best iteration: what else
/// runs on the machine can only make one slower.
final class Measured {
  static final String HEAP = "2g";

  private static final int ITERATIONS = 5;
  private static final TimeValue ITERATION = new TimeValue(700, TimeUnit.MILLISECONDS);

  private final String candles;
  private final PrintStream progress;

  Measured(String candles, PrintStream progress) {
    this.candles = candles;
    this.progress = progress;
  }

  /// Nanoseconds per candle.
  double time(String benchmark) {
    return best(run(benchmark, options(benchmark)));
  }

  /// The same with a value for the benchmark's market.
  double time(String benchmark, String market) {
    return best(run(benchmark + " " + market, options(benchmark).param("market", market)));
  }

  /// The same for runs that take seconds by themselves, so that few of them warm up and count.
  double timeOfLong(String benchmark) {
    return best(
        run(
            benchmark,
            options(benchmark)
                .warmupIterations(1)
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(1))));
  }

  /// Bytes allocated per candle.
  double allocation(String benchmark) {
    RunResult result = run(benchmark, options(benchmark).addProfiler(GCProfiler.class));
    var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return Objects.requireNonNull(allocated, "allocation").getStatistics().getMin();
  }

  private ChainedOptionsBuilder options(String benchmark) {
    return new OptionsBuilder()
        .include("\\." + benchmark.replace(".", "\\.") + "$")
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(ITERATION)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION)
        .jvmArgs(
            "-Xmx" + HEAP,
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfairgap.candles=" + candles,
            "-Dpekko.loglevel=ERROR",
            "-Dpekko.stdout-loglevel=OFF",
            "-Dslf4j.internal.verbosity=ERROR");
  }

  private RunResult run(String title, ChainedOptionsBuilder options) {
    progress.println("measuring " + title);
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      return results.iterator().next();
    } catch (RunnerException e) {
      throw new IllegalStateException(title + " could not be measured", e);
    }
  }

  private static double best(RunResult result) {
    return result.getPrimaryResult().getStatistics().getMin();
  }
}
