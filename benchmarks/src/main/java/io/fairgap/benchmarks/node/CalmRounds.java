package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;

/// From the coming of a round's candles to its committed order, while rounds come one by one with
/// time between them, so that nothing waits in a queue but what the round itself puts there: on the
/// disk as it is, and on one whose every commit takes 10 ms longer.
final class CalmRounds {
  private static final String P99 = "candles to committed order, p99";
  private static final String SLOW = ", slow disk";

  private static final int SYMBOLS = 20;
  private static final double ROUNDS_A_SECOND = 20;
  private static final int WARMING = 600;
  private static final int MEASURED = 500;
  private static final int SETTLING = 100;

  /// The recording may not end while the disk is asked.
  private static final int SPARE = 500;

  private static final int SLOWER_MICROS = 10_000;

  private final Session session;

  CalmRounds(Session session) {
    this.session = session;
  }

  void measure() throws InterruptedException {
    session.say("measuring how long a calm round of " + SYMBOLS + " symbols takes to its order");
    int candles = WARMING + 2 * (MEASURED + SETTLING) + SPARE;
    var files = session.recordings().write(SYMBOLS, candles);
    try (NodeProcess node = session.ordering("latency", ROUNDS_A_SECOND, files)) {
      node.awaitTrading();
      node.awaitCandles((long) SYMBOLS * WARMING);
      Latencies quick = window(node);
      report("", quick, Figure.atMost(P99, quick.millis(0.99), "ms", 50));
      try (NodeDatabase database = NodeDatabase.ofRunning(node.postgres())) {
        database.delayCommits(SLOWER_MICROS);
        session.note("slow disk", "%.2f ms a commit".formatted(database.commitMillis()));
      }
      node.passCandles((long) SYMBOLS * SETTLING);
      Latencies slow = window(node);
      // Nobody can promise what a disk does; it is told.
      report(SLOW, slow, Figure.told(P99 + SLOW, slow.millis(0.99), "ms"));
    }
  }

  private Latencies window(NodeProcess node) throws InterruptedException {
    Latencies before = Latencies.of(node.scrape(), "ordered=\"true\"");
    node.passCandles((long) SYMBOLS * MEASURED);
    return Latencies.of(node.scrape(), "ordered=\"true\"").since(before);
  }

  private void report(String where, Latencies taken, Figure worst) {
    session.add(Figure.told("candles to committed order, median" + where, taken.millis(0.5), "ms"));
    session.add(worst);
    session.note("rounds with orders" + where, Long.toString(taken.count()));
  }
}
