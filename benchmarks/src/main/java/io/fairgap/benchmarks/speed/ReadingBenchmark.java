package io.fairgap.benchmarks.speed;

import io.fairgap.benchmarks.series.Market;
import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.CandleWriter;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.trading.market.CandleBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Unzipping, parsing and checking a candle file.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadingBenchmark {
  static final int CANDLES = 250_000;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("fairgap-bench", ".csv.gz");
    write(file, CANDLES);
  }

  /// Writes a file of chained candles.
  public static void write(Path file, long candles) {
    try (CandleWriter writer = CandleWriter.create(file, Market.BTCUSDT.instrument());
        var source = Market.BTCUSDT.candles(candles)) {
      for (CandleBlock block = source.next(); block != null; block = source.next()) {
        writer.write(block);
      }
      writer.finish();
    }
  }

  @Benchmark
  @OperationsPerInvocation(CANDLES)
  public long read() {
    Reading reading = Reading.of(file, Market.BTCUSDT.instrument(), Market.BTCUSDT.timeframe());
    try (CandleReader reader = CandleReader.open(reading)) {
      long sum = 0;
      for (CandleBlock block = reader.next(); block != null; block = reader.next()) {
        sum += block.close(block.size() - 1);
      }
      return sum;
    }
  }

  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
