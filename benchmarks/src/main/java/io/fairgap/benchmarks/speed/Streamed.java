package io.fairgap.benchmarks.speed;

import io.fairgap.backtest.replay.Replay;
import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import org.apache.pekko.actor.ActorSystem;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Plays candles into a backtest: through the stream, or in a bare loop on this thread.
@State(Scope.Benchmark)
public class Streamed {
  private final ActorSystem system = ActorSystem.create("benchmarks");

  Result stream(CandleSource candles, Backtest backtest) {
    Replay.run(system, candles, backtest::onBlock).toCompletableFuture().join();
    return backtest.finish(true);
  }

  static Result loop(CandleSource candles, Backtest backtest) {
    try (candles) {
      for (CandleBlock block = candles.next(); block != null; block = candles.next()) {
        backtest.onBlock(block);
      }
    }
    return backtest.finish(true);
  }

  @TearDown
  public void stop() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
