package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.feeds.inspection.Gap;
import io.fairgap.feeds.inspection.Inspection;
import io.fairgap.feeds.inspection.Jump;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real files beside the project, where they are.
class RealFilesTest {
  private static final Path DATA =
      Path.of(System.getProperty("fairgap.shared", "absent")).resolve("data").normalize();

  @BeforeEach
  void requireData() {
    assumeTrue(Files.isDirectory(DATA), "skipped: there are no shared candles at " + DATA);
  }

  @Test
  void aYearOfFiveMinutesIsInspected() {
    Path file = DATA.resolve("binance/2022-2023/BTCUSDT-5m.csv.gz");
    CandleFile facts = CandleFile.inspect(file);
    Inspection inspection = inspect(file);

    assertThat(facts.tick()).isEqualTo("0.01");
    assertThat(facts.lot()).isEqualTo("0.00001");
    assertThat(inspection.rows()).isEqualTo(121_739);
    assertThat(inspection.skipped()).isEqualTo(Skipped.NONE);
    assertThat(inspection.longest())
        .isEqualTo(new Gap(millis("2023-03-24T12:35:00Z"), millis("2023-03-24T14:00:00Z"), 16));
  }

  @Test
  void aBadPrintIsAmongTheLargestJumps() {
    Inspection inspection = inspect(DATA.resolve("coinbase/BTCUSD-4h.csv.gz"));

    assertThat(inspection.jumpList())
        .extracting(Jump::openTime)
        .contains(millis("2018-04-03T20:00:00Z"));
  }

  @Test
  void rowsThatBreakTheirRangeAreSixInThirtyStocks() throws IOException {
    Map<String, Long> broken = new TreeMap<>();
    for (Path file : files("stocks-daily")) {
      Skipped skipped = inspect(file).skipped();
      if (skipped.rows() > 0) {
        assertThat(skipped.byFault().keySet()).containsExactly(Fault.SHAPE);
        broken.put(symbol(file), skipped.rows());
      }
    }

    assertThat(broken)
        .isEqualTo(Map.of("BA", 1L, "BAC", 1L, "CAT", 1L, "JPM", 1L, "WMT", 1L, "XOM", 1L));
  }

  @Test
  void everyOtherFileIsReadWithTheGridOfItsFirstRows() throws IOException {
    List<String> refused = new ArrayList<>();
    for (String folder : List.of("binance", "coinbase", "forex", "stocks-lean")) {
      for (Path file : files(folder)) {
        if (inspect(file).skipped().rows() > 0) {
          refused.add(file.getFileName().toString());
        }
      }
    }

    assertThat(refused).containsExactly("AAPL-1h.csv.gz", "SPY-1h.csv.gz");
  }

  @Test
  void aFinerPriceFarIntoAFileAsksForTheTrueTick() {
    Path file = DATA.resolve("stocks-lean/SPY-1h.csv.gz");
    Reading reading = Reading.of(file, instrument(file), Timeframe.parse("1h"));

    assertThat(refusal(reading))
        .isEqualTo(
            file
                + ", line 16832: the open 145.215 is no multiple of the tick 0.01; correct it, or"
                + " set instrument.tick to the true tick.");
  }

  @Test
  void minutesAddUpToFiveMinutes() {
    for (String symbol : List.of("BTCUSDT", "ETHUSDT", "SOLUSDT")) {
      TreeMap<Long, Candle> built = new TreeMap<>();
      for (Candle minute : read("binance/2023-04/" + symbol + "-1m.csv.gz", "1m")) {
        long bucket = minute.openTime() / 300_000 * 300_000;
        built.merge(bucket, at(bucket, minute), RealFilesTest::joined);
      }
      built.pollLastEntry(); // the last minute stands in the middle of one
      int compared = 0;
      for (Candle five : read("binance/2022-2023/" + symbol + "-5m.csv.gz", "5m")) {
        Candle own = built.get(five.openTime());
        if (own != null) {
          assertThat(own).isEqualTo(five);
          compared++;
        }
      }
      assertThat(compared).isEqualTo(built.size()).isGreaterThan(13_000);
    }
  }

  private static Candle at(long time, Candle candle) {
    return new Candle(
        time, candle.open(), candle.high(), candle.low(), candle.close(), candle.volume());
  }

  private static Candle joined(Candle first, Candle next) {
    return new Candle(
        first.openTime(),
        first.open(),
        Math.max(first.high(), next.high()),
        Math.min(first.low(), next.low()),
        next.close(),
        first.volume() + next.volume());
  }

  private static List<Candle> read(String file, String timeframe) {
    Instrument fine = Instrument.of("X", "0.01", "0.00001", AssetClass.CRYPTO);
    return candles(Reading.of(DATA.resolve(file), fine, Timeframe.parse(timeframe)));
  }

  private static Inspection inspect(Path file) {
    return Inspection.of(
        file, instrument(file), CandleFile.inspect(file).timeframe().orElseThrow());
  }

  private static Instrument instrument(Path file) {
    CandleFile facts = CandleFile.inspect(file);
    return Instrument.of(
        symbol(file), facts.tick().toPlainString(), facts.lot().toPlainString(), AssetClass.CRYPTO);
  }

  private static String symbol(Path file) {
    return file.getFileName().toString().replaceFirst("-.*", "");
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    }
  }
}
