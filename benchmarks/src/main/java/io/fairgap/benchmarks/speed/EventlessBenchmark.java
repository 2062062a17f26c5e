package io.fairgap.benchmarks.speed;

import io.fairgap.benchmarks.series.Market;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.market.CandleBlock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The detectors on candles in which nothing happens, for what they allocate then.
///
/// All candles have one range, so that there is no gap, no swing, and no level is ever pierced;
/// days and sessions go by all the same.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventlessBenchmark {
  static final int CANDLES = 100_000;

  private static final long START = 1_659_312_000_000L;

  private final CountingSink sink = new CountingSink();
  private final CandleBlock block = new CandleBlock(CANDLES);
  private Chart chart = new Chart(DetectorsBenchmark.allOf(Market.BTCUSDT), sink);
  private long time = START;

  /// Keeps the years among those that people trade in.
  @Setup(Level.Iteration)
  public void begin() {
    chart = new Chart(DetectorsBenchmark.allOf(Market.BTCUSDT), sink);
    time = START;
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public long fold() {
    block.clear();
    long step = Market.BTCUSDT.timeframe().millis();
    while (!block.isFull()) {
      boolean up = (time / step & 1) == 0;
      block.add(0, time, up ? 2_000 : 2_010, 2_020, 1_990, up ? 2_010 : 2_000, 5);
      time += step;
    }
    DetectorsBenchmark.fold(block, chart);
    return sink.count();
  }
}
