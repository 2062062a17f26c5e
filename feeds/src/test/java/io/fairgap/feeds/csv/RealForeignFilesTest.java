package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.candles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.inspection.Inspection;
import io.fairgap.feeds.replay.Resampled;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real files beside the project, resampled, imported, and one of another program.
class RealForeignFilesTest {
  private static final Path SHARED =
      Path.of(System.getProperty("fairgap.shared", "absent")).normalize();
  private static final Instrument COIN = Instrument.of("X", "0.01", "0.00001", AssetClass.CRYPTO);
  private static final Timeframe MINUTE = Timeframe.parse("1m");
  private static final Timeframe FIVE = Timeframe.parse("5m");
  private static final Timeframe FIFTEEN = Timeframe.parse("15m");

  @TempDir private Path folder;

  @BeforeEach
  void requireData() {
    assumeTrue(Files.isDirectory(SHARED), "skipped: there is no shared folder at " + SHARED);
  }

  @Test
  void minutesAreTheVenuesFiveMinutes() {
    for (String symbol : List.of("BTCUSDT", "ETHUSDT", "SOLUSDT")) {
      List<Candle> built = resampled("binance/2023-04/" + symbol + "-1m.csv.gz", MINUTE, FIVE);
      Map<Long, Candle> venue =
          read("binance/2022-2023/" + symbol + "-5m.csv.gz", FIVE).stream()
              .collect(Collectors.toMap(Candle::openTime, Function.identity()));

      assertThat(built)
          .hasSizeGreaterThan(13_000)
          .allSatisfy(candle -> assertThat(candle).isEqualTo(venue.get(candle.openTime())));
    }
  }

  @Test
  void fiveMinutesMakeTheQuartersThatMinutesMake() {
    Map<Long, Candle> venue =
        resampled("binance/2022-2023/BTCUSDT-5m.csv.gz", FIVE, FIFTEEN).stream()
            .collect(Collectors.toMap(Candle::openTime, Function.identity()));

    assertThat(resampled("binance/2023-04/BTCUSDT-1m.csv.gz", MINUTE, FIFTEEN))
        .hasSizeGreaterThan(4_000)
        .allSatisfy(candle -> assertThat(candle).isEqualTo(venue.get(candle.openTime())));
  }

  @Test
  void aTableOfMetaTraderIsReadAsItIs() {
    Path file = SHARED.resolve("conformance/smc-eurusd/EURUSD_15M.csv");
    CandleFile facts = CandleFile.inspect(file);
    Instrument euro = Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);
    Inspection inspection = Inspection.of(file, euro, FIFTEEN);

    assertThat(facts.format()).isEqualTo(Format.METATRADER);
    assertThat(facts.symbol()).isEqualTo("EURUSD");
    assertThat(facts.timeframe()).contains(FIFTEEN);
    assertThat(facts.tick()).isEqualByComparingTo("0.00001");
    assertThat(inspection.skipped()).isEqualTo(Skipped.NONE);
    assertThat(inspection.rows()).isEqualTo(24_424);
    assertThat(candles(Reading.of(file, euro, FIFTEEN)))
        .isEqualTo(
            candles(
                Reading.of(SHARED.resolve("conformance/detect/EURUSD-15m.csv.gz"), euro, FIFTEEN)));
  }

  @Test
  void anImportedFileHoldsTheSameCandles() {
    Path file = SHARED.resolve("conformance/smc-eurusd/EURUSD_15M.csv");
    Instrument euro = Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);
    Path target = folder.resolve("EURUSD-15m.csv.gz");

    CandleImport done = CandleImport.of(Reading.of(file, euro, FIFTEEN), target);

    assertThat(done.written()).isEqualTo(24_424);
    assertThat(candles(Reading.of(target, euro, FIFTEEN)))
        .isEqualTo(candles(Reading.of(file, euro, FIFTEEN)));
  }

  @Test
  void theTrueTickOfAFutureIsFound() {
    Path file = SHARED.resolve("data/forex/6EH4-1m.csv.gz");
    Instrument euro = Instrument.of("6EH4", "0.00001", "1", AssetClass.FUTURES);

    assertThat(CandleFile.inspect(file).tick()).isEqualTo(new BigDecimal("0.00001"));
    assertThat(Inspection.of(file, euro, MINUTE).tick()).isEqualTo(new BigDecimal("0.00005"));
  }

  private static List<Candle> resampled(String file, Timeframe from, Timeframe to) {
    try (CandleReader reader = CandleReader.open(reading(file, from));
        Resampled larger = new Resampled(reader, COIN, from, to)) {
      return candles(larger);
    }
  }

  private static List<Candle> read(String file, Timeframe timeframe) {
    return candles(reading(file, timeframe));
  }

  private static Reading reading(String file, Timeframe timeframe) {
    return Reading.of(SHARED.resolve("data").resolve(file), COIN, timeframe);
  }
}
