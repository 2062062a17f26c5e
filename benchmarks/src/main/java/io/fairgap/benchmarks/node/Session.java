package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One session of measuring: where nodes are started, and what was found.
///
/// @param script the start script
/// @param folder for homes and recordings, taken away at the end
/// @param progress told what is being measured
/// @param figures found so far
/// @param conditions noticed beside them
record Session(
    Path script,
    Path folder,
    Recordings recordings,
    PrintStream progress,
    List<Figure> figures,
    Map<String, String> conditions) {
  private static final String[] ORDERING = {
    "--strategy", "crossover",
    "--set", "crossover.fast=3",
    "--set", "crossover.slow=8",
    "--set", "risk.dailyLoss=1",
    "--set", "risk.drawdown=1"
  };

  static Session in(Path folder, Path script, PrintStream progress) {
    return new Session(
        script, folder, new Recordings(folder), progress, new ArrayList<>(), new LinkedHashMap<>());
  }

  /// Starts a node that plays files as fast as it can.
  ///
  /// @param home name of its folder
  NodeProcess unbound(String home, List<Path> files) {
    return NodeProcess.start(script, folder.resolve(home), "max", files);
  }

  /// Starts a node to which candles come at a fixed pace.
  ///
  /// @param home name of its folder
  /// @param rounds a second
  NodeProcess paced(String home, double rounds, List<Path> files, String... options) {
    String speed = Double.toString(rounds * recordings.timeframe() / 1_000);
    return NodeProcess.start(script, folder.resolve(home), speed, files, options);
  }

  /// The same, for a node that orders often and that no limit ever stops.
  NodeProcess ordering(String home, double rounds, List<Path> files) {
    return paced(home, rounds, files, ORDERING);
  }

  void add(Figure figure) {
    figures.add(figure);
  }

  void note(String condition, String text) {
    conditions.put(condition, text);
  }

  void say(String sentence) {
    progress.println(sentence);
  }
}
