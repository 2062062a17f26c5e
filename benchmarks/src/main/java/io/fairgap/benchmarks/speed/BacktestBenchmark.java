package io.fairgap.benchmarks.speed;

import io.fairgap.backtest.run.Result;
import io.fairgap.benchmarks.series.KeptCandles;
import io.fairgap.benchmarks.series.Market;
import io.fairgap.trading.market.CandleBlock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The whole backtest of the inverse fair value gap with two higher timeframes: through the stream,
/// and without it.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BacktestBenchmark {
  static final int CANDLES = 1_000_000;

  private List<CandleBlock> blocks = List.of();

  @Setup
  public void read() {
    blocks = KeptCandles.of(Market.BTCUSDT.candles(CANDLES));
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public Result stream(Streamed streamed) {
    return streamed.stream(new KeptCandles(blocks), Runs.ifvg(Market.BTCUSDT));
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public Result loop() {
    return Streamed.loop(new KeptCandles(blocks), Runs.ifvg(Market.BTCUSDT));
  }
}
