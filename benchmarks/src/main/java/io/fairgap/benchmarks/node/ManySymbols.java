package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A node that watches hundreds of symbols for two days of market time: its memory after the first
/// and after the second, and a start that recovers them all.
///
/// Every symbol has a snapshot then, as each takes one somewhere among its first 500 candles.
final class ManySymbols {
  private static final int SYMBOLS = 500;
  private static final int CANDLES = 600;
  private static final long FIRST_DAY = SYMBOLS * 300L;

  private final Path script;
  private final PrintStream progress;

  ManySymbols(Path script, PrintStream progress) {
    this.script = script;
    this.progress = progress;
  }

  void measure(Path folder, Recordings recordings, List<Figure> figures)
      throws InterruptedException {
    progress.println("measuring " + SYMBOLS + " symbols");
    List<Path> files = recordings.write(SYMBOLS, CANDLES);
    Path home = folder.resolve("many");
    try (NodeProcess node = NodeProcess.start(script, home, "max", "ifvg", files)) {
      play(node, figures);
    }
    try (NodeDatabase database = NodeDatabase.ofStopped(home.resolve("postgres"))) {
      figures.add(Figure.atMost("largest snapshot", database.largestSnapshot(), "kB", 64));
      progress.println(database.snapshots() + " symbols have a snapshot");
    }
    try (NodeProcess node = NodeProcess.start(script, home, "max", "ifvg", files)) {
      figures.add(
          Figure.atMost(
              "start to ready, " + SYMBOLS + " symbols recovered", node.awaitReady(), "s", 15));
    }
  }

  private void play(NodeProcess node, List<Figure> figures) throws InterruptedException {
    double begin = node.awaitTrading();
    while (Scrape.of(node.metrics()).value("fairgap_candles_handed_on_total") < FIRST_DAY) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    double first = node.liveMegabytes();
    double seconds = node.awaitEnd() - begin;
    double second = node.liveMegabytes();
    figures.add(
        Figure.told(
            "playback of " + SYMBOLS + " symbols", SYMBOLS * CANDLES / seconds, "candles/s"));
    figures.add(
        Figure.atMost("the JVM with " + SYMBOLS + " symbols", node.megabytes(), "MB", 1_024));
    figures.add(Figure.told("of that live objects", second, "MB"));
    figures.add(Figure.atMost("live objects after a day more", second / first, "times", 1.05));
  }
}
