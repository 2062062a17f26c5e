package io.fairgap.benchmarks.speed;

import io.fairgap.backtest.run.Result;
import io.fairgap.benchmarks.series.Market;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/// The same backtest at two lengths, to show that a candle costs the same however many came before
/// it; candles are made as they are needed, so that memory does not grow either.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LengthBenchmark {
  static final int SHORT = 100_000;
  static final int LONG = 10_000_000;

  @Benchmark
  @OperationsPerInvocation(SHORT)
  public Result shorter() {
    return Streamed.loop(Market.BTCUSDT.candles(SHORT), Runs.ifvg(Market.BTCUSDT));
  }

  @Benchmark
  @OperationsPerInvocation(LONG)
  public Result longer() {
    return Streamed.loop(Market.BTCUSDT.candles(LONG), Runs.ifvg(Market.BTCUSDT));
  }
}
