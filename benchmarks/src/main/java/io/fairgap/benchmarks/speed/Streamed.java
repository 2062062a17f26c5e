package io.fairgap.benchmarks.speed;

import io.fairgap.backtest.replay.Replay;
import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import java.util.function.Consumer;
import org.apache.pekko.actor.ActorSystem;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Plays candles into a backtest or another taker: through the stream, or in a bare loop on this
/// thread.
@State(Scope.Benchmark)
public class Streamed {
  private final ActorSystem system = ActorSystem.create("benchmarks");

  Result stream(CandleSource candles, Backtest backtest) {
    stream(candles, backtest::onBlock);
    return backtest.finish(true);
  }

  void stream(CandleSource candles, Consumer<CandleBlock> taker) {
    Replay.run(system, candles, taker).toCompletableFuture().join();
  }

  static Result loop(CandleSource candles, Backtest backtest) {
    loop(candles, backtest::onBlock);
    return backtest.finish(true);
  }

  static void loop(CandleSource candles, Consumer<CandleBlock> taker) {
    try (candles) {
      for (CandleBlock block = candles.next(); block != null; block = candles.next()) {
        taker.accept(block);
      }
    }
  }

  @TearDown
  public void stop() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
