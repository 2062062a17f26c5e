package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;

/// Twenty symbols through all agents as fast as it goes, and what they cost the disk.
final class Playback {
  private static final int SYMBOLS = 20;
  private static final int CANDLES = 10_000;

  private final Session session;

  Playback(Session session) {
    this.session = session;
  }

  void measure() {
    session.say("measuring playback of " + SYMBOLS + " symbols");
    double candles = (double) SYMBOLS * CANDLES;
    try (NodeProcess node =
        session.unbound("playback", session.recordings().write(SYMBOLS, CANDLES))) {
      double begin = node.awaitTrading();
      try (NodeDatabase database = NodeDatabase.ofRunning(node.postgres())) {
        NodeDatabase.Written before = database.written();
        double speed = candles / (node.awaitEnd() - begin);
        NodeDatabase.Written written = database.written().since(before);
        session.add(
            Figure.atLeast("playback of " + SYMBOLS + " symbols", speed, "candles/s", 3_000));
        double bytes = written.bytes() / candles;
        session.add(Figure.told("written ahead for each candle", bytes, "bytes"));
        double commits = 1_000 * written.commits() / candles;
        session.add(Figure.told("commits for a thousand candles", commits, "commits"));
        session.note("disk", "%.2f ms a commit".formatted(database.commitMillis()));
      }
    }
  }
}
