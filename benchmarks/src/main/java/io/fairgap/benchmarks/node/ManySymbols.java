package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.nio.file.Path;
import java.util.List;

/// A node that watches hundreds of symbols for three days of market time, as fast as it goes: what
/// is alive in its memory after the second and after the third, and a start that recovers them all.
///
/// Live bytes are counted while it works, so what is under way counts at both looks. On the first
/// day charts fill up; every symbol has a snapshot at the end, as each takes one somewhere among
/// its first 500 events.
final class ManySymbols {
  private static final int SYMBOLS = 500;
  private static final int DAY = 288;
  private static final int LOOKS = 3;

  /// Candles of each symbol between two looks.
  private static final int STEP = 12;

  private static final int CANDLES = 3 * DAY + LOOKS * STEP;

  private final Session session;

  ManySymbols(Session session) {
    this.session = session;
  }

  void measure() throws InterruptedException {
    session.say("measuring " + SYMBOLS + " symbols");
    List<Path> files = session.recordings().write(SYMBOLS, CANDLES);
    try (NodeProcess node = session.unbound("many", files)) {
      play(node);
    }
    Path postgres = session.folder().resolve("many").resolve("postgres");
    try (NodeDatabase database = NodeDatabase.ofStopped(postgres)) {
      session.add(Figure.atMost("largest snapshot", database.largestSnapshot(), "kB", 64));
      session.note("symbols with a snapshot", Integer.toString(database.snapshots()));
    }
    try (NodeProcess node = session.unbound("many", files)) {
      session.add(
          Figure.atMost(
              "start to ready, " + SYMBOLS + " symbols recovered", node.awaitReady(), "s", 15));
    }
  }

  private void play(NodeProcess node) throws InterruptedException {
    double begin = node.awaitTrading();
    double second = live(node, 2 * DAY);
    double third = live(node, 3 * DAY);
    double speed = SYMBOLS * CANDLES / (node.awaitEnd() - begin);
    session.add(Figure.told("playback of " + SYMBOLS + " symbols", speed, "candles/s"));
    session.add(
        Figure.atMost("the JVM with " + SYMBOLS + " symbols", node.megabytes(), "MB", 1_024));
    session.add(Figure.told("of that live objects after two days", second, "MB"));
    session.add(Figure.atMost("live objects after a day more", third / second, "times", 1.05));
  }

  /// Megabytes of live objects around a candle of each symbol: the least of some looks, as what is
  /// under way comes and goes.
  private double live(NodeProcess node, int candles) throws InterruptedException {
    double least = Double.POSITIVE_INFINITY;
    for (int look = 0; look < LOOKS; look++) {
      node.awaitCandles((long) SYMBOLS * (candles + look * STEP));
      least = Math.min(least, node.liveMegabytes());
    }
    return least;
  }
}
