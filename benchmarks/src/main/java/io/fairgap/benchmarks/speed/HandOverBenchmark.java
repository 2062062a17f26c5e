package io.fairgap.benchmarks.speed;

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

/// What the stream adds to a loop over the same blocks, measured with a taker that does next to
/// nothing, as the difference of two whole backtests would drown in their own noise.
///
/// Such a taker waits for every block, where a backtest finds it ready; so this is the most that
/// the stream adds.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandOverBenchmark {
  static final int CANDLES = 1_000_000;

  private List<CandleBlock> blocks = List.of();
  private long sum;

  @Setup
  public void read() {
    blocks = KeptCandles.of(Market.BTCUSDT.candles(CANDLES));
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public long stream(Streamed streamed) {
    sum = 0;
    streamed.stream(new KeptCandles(blocks), this::take);
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public long loop() {
    sum = 0;
    Streamed.loop(new KeptCandles(blocks), this::take);
    return sum;
  }

  private void take(CandleBlock block) {
    long total = 0;
    for (int i = 0; i < block.size(); i++) {
      total += block.close(i);
    }
    sum += total;
  }
}
