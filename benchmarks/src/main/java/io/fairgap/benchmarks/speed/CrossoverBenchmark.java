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
import org.ta4j.core.TradingRecord;

/// Two moving averages that cross, one unit, filled at the next open for a fee: here through the
/// stream, and by ta4j's own backtest of the same rules on the same candles.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CrossoverBenchmark {
  static final int CANDLES = 500_000;

  private List<CandleBlock> blocks = List.of();
  private Ta4jCrossover ta4j = Ta4jCrossover.of(List.of());

  @Setup
  public void read() {
    blocks = KeptCandles.of(Market.BTCUSDT.candles(CANDLES));
    ta4j = Ta4jCrossover.of(blocks);
    int ours =
        Streamed.loop(new KeptCandles(blocks), Runs.crossover(Market.BTCUSDT)).trades().size();
    int theirs = ta4j.run().getPositionCount();
    if (Math.abs(ours - theirs) > 1) {
      throw new IllegalStateException(
          "the engines do not trade the same: " + ours + " trades against " + theirs);
    }
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public Result stream(Streamed streamed) {
    return streamed.stream(new KeptCandles(blocks), Runs.crossover(Market.BTCUSDT));
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public TradingRecord ta4j() {
    return ta4j.run();
  }
}
