package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandleWriterTest {
  private static final Timeframe MINUTE = Timeframe.parse("1m");

  @Test
  void candlesAreWrittenAsPlainRows(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("BTCUSDT-5m.csv");

    try (CandleWriter writer = CandleWriter.create(file, BTCUSDT)) {
      writer.write(
          CandleBlock.of(
              7,
              List.of(
                  new Candle(1_659_312_000_000L, 10_000, 10_250, 9_901, 10_100, 5_120),
                  new Candle(1_659_312_300_500L, 1, 1, 1, 1, 0))));
      writer.finish();
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            time,open,high,low,close,volume
            2022-08-01T00:00:00Z,100,102.5,99.01,101,5.12
            2022-08-01T00:05:00.500Z,0.01,0.01,0.01,0.01,0
            """);
  }

  @Test
  void anUnfinishedFileLeavesNothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("BTCUSDT-5m.csv.gz");
    Files.writeString(file, "older");

    try (CandleWriter writer = CandleWriter.create(file, BTCUSDT)) {
      writer.write(CandleBlock.of(0, List.of(new Candle(0, 1, 1, 1, 1, 0))));
    }

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
    assertThat(Files.readString(file)).isEqualTo("older");
  }

  private Path folder = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("fairgap");
  }

  @AfterTry
  void removeFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9_000) int count,
      @ForAll @IntRange(min = 0, max = 9) int tickDecimals,
      @ForAll @IntRange(min = 1, max = 500) int tickSteps,
      @ForAll @IntRange(min = 0, max = 9) int lotDecimals,
      @ForAll boolean packed) {
    Instrument instrument =
        Instrument.of(
            "RANDOM",
            BigDecimal.valueOf(tickSteps, tickDecimals).toPlainString(),
            BigDecimal.valueOf(1, lotDecimals).toPlainString(),
            AssetClass.CRYPTO);
    List<Candle> candles = candlesOf(new Random(seed), count);
    Path file = folder.resolve(packed ? "RANDOM-1m.csv.gz" : "RANDOM-1m.csv");

    try (CandleWriter writer = CandleWriter.create(file, instrument)) {
      writer.write(CandleBlock.of(0, candles));
      writer.finish();
    }

    assertThat(candles(Reading.of(file, instrument, MINUTE))).isEqualTo(candles);
  }

  /// A walk with gaps in time, of prices and volumes of all sizes.
  private static List<Candle> candlesOf(Random random, int count) {
    List<Candle> candles = new ArrayList<>();
    long time = random.nextLong(0, 50_000_000) * 60_000;
    for (int i = 0; i < count; i++) {
      long low = random.nextLong(1, 1L << random.nextInt(2, 25));
      long high = low + random.nextLong(0, 1L << random.nextInt(1, 25));
      long open = random.nextLong(low, high + 1);
      long close = random.nextLong(low, high + 1);
      candles.add(new Candle(time, open, high, low, close, random.nextLong(0, 1L << 28)));
      time += 60_000L * (random.nextInt(4) == 0 ? random.nextInt(1, 5_000) : 1);
    }
    return candles;
  }
}
