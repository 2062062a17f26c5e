package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.nio.file.Path;
import java.util.List;

/// One symbol through a year of five minutes as fast as it goes, and again candle by candle, as a
/// node records it that waits for each; then starts on that record with its snapshot and without.
final class SymbolYear {
  private static final int CANDLES = 105_120;
  private static final int STARTS = 3;

  /// A round as soon as the one before it is decided.
  private static final double ROUNDS_A_SECOND = 3_333;

  private static final String HOME = "candle-by-candle";

  private final Session session;

  SymbolYear(Session session) {
    this.session = session;
  }

  void measure() throws InterruptedException {
    session.say("measuring a symbol's year");
    List<Path> files = session.recordings().write(1, CANDLES);
    session.add(Figure.atLeast("playback of one symbol", play(files), "rounds/s", 1_000));
    session.say("recording the year candle by candle");
    record(files);
    double start = ready(files);
    session.add(Figure.atMost("start to ready on an existing folder", start, "s", 6));
    forgetSnapshots();
    double folding = ready(files) - start;
    session.add(Figure.atMost("a symbol's year folded without its snapshot", folding, "s", 5));
  }

  private double play(List<Path> files) {
    try (NodeProcess node = session.unbound("year", files)) {
      double begin = node.awaitTrading();
      return CANDLES / (node.awaitEnd() - begin);
    }
  }

  /// The record is what counts here, so the disk is spared.
  private void record(List<Path> files) {
    try (NodeProcess node = session.paced(HOME, ROUNDS_A_SECOND, files)) {
      node.awaitTrading();
      try (NodeDatabase database = NodeDatabase.ofRunning(node.postgres())) {
        database.spareTheDisk();
        node.awaitEnd();
        database.useTheDisk();
      }
    }
  }

  /// The least of some starts.
  private double ready(List<Path> files) throws InterruptedException {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STARTS; i++) {
      try (NodeProcess node = session.paced(HOME, ROUNDS_A_SECOND, files)) {
        best = Math.min(best, node.awaitReady());
      }
    }
    return best;
  }

  /// Nothing new is recorded afterwards, so no start makes another.
  private void forgetSnapshots() {
    Path postgres = session.folder().resolve(HOME).resolve("postgres");
    try (NodeDatabase database = NodeDatabase.ofStopped(postgres)) {
      int forgotten = database.forgetSnapshots();
      session.note(
          "the year's record",
          "%d events, %d snapshots forgotten".formatted(database.symbolEvents(), forgotten));
    }
  }
}
