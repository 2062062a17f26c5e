package io.fairgap.benchmarks.speed;

import io.fairgap.benchmarks.series.KeptCandles;
import io.fairgap.benchmarks.series.Market;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.LiquiditySettings;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// All detectors on one timeframe: gaps and their life, both structures with order blocks, swings
/// and pools of equal ones, and the levels of days, weeks and sessions.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectorsBenchmark {
  static final int CANDLES = 1_000_000;

  @Param Market market = Market.EURUSD;

  private List<CandleBlock> blocks = List.of();

  @Setup
  public void read() {
    blocks = KeptCandles.of(market.candles(CANDLES));
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public long detect() {
    CountingSink sink = new CountingSink();
    Chart chart = new Chart(allOf(market), sink);
    for (CandleBlock block : blocks) {
      fold(block, chart);
    }
    return sink.count();
  }

  static void fold(CandleBlock block, Chart chart) {
    for (int i = 0; i < block.size(); i++) {
      chart.onCandle(
          block.openTime(i),
          block.open(i),
          block.high(i),
          block.low(i),
          block.close(i),
          block.volume(i));
    }
  }

  static ChartSettings allOf(Market market) {
    return allOf(market, market.timeframe());
  }

  static ChartSettings allOf(Market market, Timeframe timeframe) {
    return new ChartSettings(
        timeframe,
        List.of(),
        market.instrument().calendar(),
        market.instrument().assetClass(),
        GapSettings.DEFAULTS,
        LiquiditySettings.DEFAULTS,
        5,
        20,
        true,
        true,
        ChartSettings.Depth.ALL,
        0);
  }
}
