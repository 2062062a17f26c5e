package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// One symbol through a year of five minutes, and the starts on what it left.
final class SymbolYear {
  private static final int CANDLES = 105_120;
  private static final int STARTS = 3;

  private final Path script;
  private final PrintStream progress;

  SymbolYear(Path script, PrintStream progress) {
    this.script = script;
    this.progress = progress;
  }

  void measure(Path folder, Recordings recordings, List<Figure> figures)
      throws InterruptedException {
    progress.println("measuring a symbol's year");
    List<Path> files = recordings.write(1, CANDLES);
    Path home = folder.resolve("year");
    figures.add(Figure.atLeast("playback of one symbol", play(home, files), "rounds/s", 1_000));
    double start = start(home, files);
    figures.add(Figure.atMost("start to ready on an existing folder", start, "s", 6));
    forgetSnapshots(home.resolve("postgres"));
    double folding = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STARTS; i++) {
      folding = Math.min(folding, ready(home, files));
      forgetSnapshots(home.resolve("postgres"));
    }
    figures.add(
        Figure.atMost("a symbol's year folded without its snapshot", folding - start, "s", 5));
  }

  private double play(Path home, List<Path> files) {
    try (NodeProcess node = NodeProcess.start(script, home, "max", "ifvg", files)) {
      double begin = node.awaitTrading();
      return CANDLES / (node.awaitEnd() - begin);
    }
  }

  private double start(Path home, List<Path> files) throws InterruptedException {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STARTS; i++) {
      best = Math.min(best, ready(home, files));
    }
    return best;
  }

  private double ready(Path home, List<Path> files) throws InterruptedException {
    try (NodeProcess node = NodeProcess.start(script, home, "max", "ifvg", files)) {
      return node.awaitReady();
    }
  }

  private static void forgetSnapshots(Path postgres) {
    try (NodeDatabase database = NodeDatabase.ofStopped(postgres)) {
      database.forgetSnapshots();
    }
  }
}
