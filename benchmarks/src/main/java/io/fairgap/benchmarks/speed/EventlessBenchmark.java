package io.fairgap.benchmarks.speed;

import io.fairgap.benchmarks.series.Market;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.time.Instant;
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
/// days and sessions go by all the same. The years stay among those whose clock changes Java keeps
/// in tables: it works out later ones anew each time, which is not the detectors' doing.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventlessBenchmark {
  static final int CANDLES = 100_000;

  private static final long START = Instant.parse("2022-08-01T00:00:00Z").toEpochMilli();
  private static final long END = Instant.parse("2090-01-01T00:00:00Z").toEpochMilli();
  private static final Timeframe TIMEFRAME = Timeframe.parse("1m");

  private final CountingSink sink = new CountingSink();
  private final CandleBlock block = new CandleBlock(CANDLES);
  private Chart chart = new Chart(settings(), sink);
  private long time = START;

  private static ChartSettings settings() {
    return DetectorsBenchmark.allOf(Market.BTCUSDT, TIMEFRAME);
  }

  @Setup(Level.Iteration)
  public void begin() {
    chart = new Chart(settings(), sink);
    time = START;
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public long fold() {
    if (time > END) {
      begin();
    }
    block.clear();
    long step = TIMEFRAME.millis();
    while (!block.isFull()) {
      boolean up = (time / step & 1) == 0;
      block.add(0, time, up ? 2_000 : 2_010, 2_020, 1_990, up ? 2_010 : 2_000, 5);
      time += step;
    }
    DetectorsBenchmark.fold(block, chart);
    return sink.count();
  }
}
