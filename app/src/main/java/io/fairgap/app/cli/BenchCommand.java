package io.fairgap.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./fairgap bench`: told here, done by the start script, which builds and starts the benchmarks
/// with a class path of their own.
@Command(
    name = "bench",
    description = "Measure speed and memory, and set them against their goals.",
    footer =
        "%nTakes about a minute and a half, with --node about eight minutes, and longer when it has to"
            + " build first.")
final class BenchCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  @Option(
      names = "--node",
      description = "Measure whole nodes on their own PostgreSQL, instead of the core.")
  boolean node;

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = {
        "With --node, one part alone: playback, latency, instant, year or many; may be said again",
        "for another."
      })
  List<String> only = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Recorded candles to measure on; the sample stands in for what is missing.")
  Path data = Path.of(".");

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "bench is started by the script, as ./fairgap bench.");
  }
}
