package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every figure of a whole node that has a goal, measured one after the other.
public final class NodeFigures {
  /// What the JVM of every measured node may use for objects.
  public static final String HEAP = NodeProcess.HEAP;

  private static final int SYMBOLS = 20;
  private static final int CANDLES = 10_000;

  private final Path script;
  private final PrintStream progress;
  private final Map<String, String> conditions = new TreeMap<>();
  private final List<Figure> figures = new ArrayList<>();

  /// @param script the start script
  /// @param progress told what is being measured
  public NodeFigures(Path script, PrintStream progress) {
    this.script = script;
    this.progress = progress;
  }

  /// Measures everything in a temporary folder, which is taken away.
  public List<Figure> measure() {
    try {
      Path folder = Files.createTempDirectory("fairgap-bench-node");
      try {
        Recordings recordings = new Recordings(folder);
        playback(folder, recordings);
        new SymbolYear(script, progress).measure(folder, recordings, figures);
        new ManySymbols(script, progress).measure(folder, recordings, figures);
      } finally {
        NodeProcess.delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException("no node could be measured", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("broken off", e);
    }
    return List.copyOf(figures);
  }

  /// What was noticed beside the figures; known when they are.
  public Map<String, String> conditions() {
    return conditions;
  }

  private void playback(Path folder, Recordings recordings) {
    progress.println("measuring playback of " + SYMBOLS + " symbols");
    List<Path> files = recordings.write(SYMBOLS, CANDLES);
    Path home = folder.resolve("playback");
    try (NodeProcess node = NodeProcess.start(script, home, "max", "ifvg", files)) {
      double begin = node.awaitTrading();
      try (NodeDatabase database = NodeDatabase.ofRunning(node.postgres())) {
        NodeDatabase.Written before = database.written();
        double end = node.awaitEnd();
        NodeDatabase.Written written = database.written().since(before);
        double candles = (double) SYMBOLS * CANDLES;
        figures.add(
            Figure.atLeast(
                "playback of " + SYMBOLS + " symbols",
                candles / (end - begin),
                "candles/s",
                3_000));
        figures.add(
            Figure.told("written ahead for each candle", written.bytes() / candles, "bytes"));
        figures.add(
            Figure.told(
                "commits for a thousand candles", 1_000 * written.commits() / candles, "commits"));
        conditions.put("disk", "%.2f ms a commit".formatted(database.commitMillis()));
      }
    }
  }
}
