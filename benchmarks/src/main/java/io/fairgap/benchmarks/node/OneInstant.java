package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;

/// A thousand symbols whose candles close at one instant: from the coming of the first candle to
/// the record of the round, instant by instant, with pauses in which the node is done.
final class OneInstant {
  private static final int SYMBOLS = 1_000;
  private static final double ROUNDS_A_SECOND = 1;

  /// The averages need 20 candles before anything is proposed, and the JVM some more to be warm.
  private static final int WARMING = 50;

  private static final int MEASURED = 25;

  private final Session session;

  OneInstant(Session session) {
    this.session = session;
  }

  void measure() throws InterruptedException {
    session.say("measuring " + SYMBOLS + " symbols that close at one instant");
    var files = session.recordings().write(SYMBOLS, WARMING + MEASURED + 5);
    try (NodeProcess node = session.ordering("instant", ROUNDS_A_SECOND, files)) {
      node.awaitTrading();
      node.awaitCandles((long) SYMBOLS * WARMING);
      Latencies before = Latencies.of(node.scrape(), "");
      node.passCandles((long) SYMBOLS * MEASURED);
      Latencies taken = Latencies.of(node.scrape(), "").since(before);
      String name = SYMBOLS + " symbols at one instant";
      session.add(Figure.told(name + ", median", taken.millis(0.5), "ms"));
      session.add(Figure.atMost(name + ", slowest", taken.millis(1), "ms", 500));
      session.note("instants", Long.toString(taken.count()));
    }
  }
}
