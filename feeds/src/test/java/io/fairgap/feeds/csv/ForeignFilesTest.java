package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.FIVE_MINUTES;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.foreign.Columns;
import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of other programs, each the same two candles.
class ForeignFilesTest {
  private static final long START = 1_659_312_000_000L; // 2022-08-01T00:00:00Z
  private static final List<Candle> TWO =
      List.of(
          new Candle(START, 10_000, 10_250, 9_901, 10_100, 5_000),
          new Candle(START + 300_000, 10_100, 10_100, 10_100, 10_100, 0));
  private static final String UTC =
      "its times name no zone and are taken as UTC; declare theirs with --time-zone";

  @TempDir private Path folder;

  @Test
  void metaTraderFiveIsReadWithItsTickVolume() {
    String file =
        """
        <DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>
        2022.08.01\t00:00:00\t100.00\t102.50\t99.01\t101.00\t5\t0\t12
        2022.08.01\t00:05:00\t101.00\t101.00\t101.00\t101.00\t0\t0\t12
        """;

    assertThat(read(file)).isEqualTo(TWO);
    assertThat(facts("BTCUSDT_M5_202208010000_202208010005.csv", file))
        .isEqualTo(
            new CandleFile(
                folder.resolve("BTCUSDT_M5_202208010000_202208010005.csv"),
                Format.METATRADER,
                false,
                "BTCUSDT",
                FIVE_MINUTES,
                FIVE_MINUTES,
                true,
                new BigDecimal("0.01"),
                BigDecimal.ONE,
                2,
                List.of(
                    "its volume is the number of ticks; take another column with --columns", UTC)));
  }

  @Test
  void metaTraderFourIsReadWithoutAHeader() {
    String file =
        """
        2022.08.01,00:00,100,102.5,99.01,101,5
        2022.08.01,00:05,101,101,101,101,0
        """;

    assertThat(read(file)).isEqualTo(TWO);
    assertThat(facts("EURUSD5.csv", file).format()).isEqualTo(Format.METATRADER);
    assertThat(facts("EURUSD5.csv", file).symbol()).isEqualTo("EURUSD");
    assertThat(facts("EURUSD5.csv", file).timeframe()).contains(FIVE_MINUTES);
  }

  @Test
  void metaTradersTimesAreThoseOfTheDeclaredServer() {
    Path file =
        write(
            folder.resolve("x.csv"),
            """
            2022.08.01,03:00,100,102.5,99.01,101,5
            2022.08.01,03:05,101,101,101,101,0
            """);
    Declared athens = Declared.NOTHING.withZone(ZoneId.of("Europe/Athens"));

    assertThat(candles(reading(file).declared(athens))).isEqualTo(TWO);
    assertThat(CandleFile.inspect(file, athens).notes()).isEmpty();
  }

  @Test
  void forexStrategyBuilderSeparatesAsItLikes() {
    for (String delimiter : List.of("\t", ",", ";", " ", "   ")) {
      String file =
          "2022-08-01 00:00 100 102.5 99.01 101 5\n2022-08-01 00:05 101 101 101 101 0\n"
              .replace(" ", delimiter);

      assertThat(read(file)).as("'%s'", delimiter).isEqualTo(TWO);
      assertThat(facts("x.csv", file).format()).isEqualTo(Format.FOREXSB);
    }
    assertThat(
            read("2022-08-01 00:00;100,00;102,5;99,01;101;5\n2022-08-01 00:05;101;101;101;101;0"))
        .isEqualTo(TWO);
    assertThat(read("20220801 000000;100;102.5;99.01;101;5\n20220801 000500;101;101;101;101;0"))
        .isEqualTo(TWO);
  }

  @Test
  void aDayBehindItsMonthIsReadWhenItIsDeclared() {
    Path file =
        write(
            folder.resolve("x.csv"),
            "01/08/2022 00:00,100,102.5,99.01,101,5\n01/08/2022 00:05,101,101,101,101,0\n");
    Path apart =
        write(
            folder.resolve("y.csv"),
            "08/01/2022\t0:00\t100\t102.5\t99.01\t101\t5\n08/01/2022\t0:05\t101\t101\t101\t101\t0");

    assertThat(candles(reading(file).declared(Declared.NOTHING.withDateFormat("dd/MM/yyyy HH:mm"))))
        .isEqualTo(TWO);
    assertThat(candles(reading(apart).declared(Declared.NOTHING.withDateFormat("MM/dd/yyyy"))))
        .isEqualTo(TWO);
  }

  @Test
  void aDayAboveTwelveNeedsNoDeclaration() {
    Instrument euro = Instrument.of("EURUSD", "0.01", "0.001", AssetClass.FOREX);
    Timeframe day = Timeframe.parse("1d");
    Path dayFirst = write(folder.resolve("x.csv"), "31.12.2021,1,1,1,1,0\n02.01.2022,1,1,1,1,0\n");
    Path monthFirst = write(folder.resolve("y.csv"), "12/31/2021,1,1,1,1,0\n1/2/2022,1,1,1,1,0\n");

    for (Path file : List.of(dayFirst, monthFirst)) {
      assertThat(candles(Reading.of(file, euro, day)))
          .extracting(candle -> Instant.ofEpochMilli(candle.openTime()).toString())
          .containsExactly("2021-12-31T00:00:00Z", "2022-01-02T00:00:00Z");
    }
  }

  @Test
  void yahooIsReadWithoutItsAdjustedClose() {
    Instrument apple = Instrument.of("AAPL", "0.000001", "1", AssetClass.STOCK);
    Path file =
        write(
            folder.resolve("AAPL.csv"),
            """
            Date,Open,High,Low,Close,Adj Close,Volume
            1969-12-31,1.5,2,1,1.75,0.1,469033600
            1970-01-02,1.800001,2,1,1.75,0.1,175884800
            """);

    assertThat(candles(Reading.of(file, apple, Timeframe.parse("1d"))))
        .containsExactly(
            new Candle(-86_400_000L, 1_500_000, 2_000_000, 1_000_000, 1_750_000, 469_033_600),
            new Candle(86_400_000L, 1_800_001, 2_000_000, 1_000_000, 1_750_000, 175_884_800));
    assertThat(CandleFile.inspect(file).format()).isEqualTo(Format.YAHOO);
    assertThat(CandleFile.inspect(file).notes())
        .containsExactly(
            "its adjusted close is left out, prices are those of the other columns", UTC);
  }

  @Test
  void yahoosColumnsStandInAnyOrderAndTimesMayCarryTheirOffset() {
    assertThat(
            read(
                """
                Date,Close,High,Low,Open,Volume
                2022-07-31 20:00:00-04:00,101,102.5,99.01,100,5
                2022-07-31 20:05:00-04:00,101,101,101,101,0
                """))
        .isEqualTo(TWO);
  }

  @Test
  void arraysOfCcxtAndFreqtradeAreRead() {
    assertThat(
            read("[[1659312000000,100,102.5,99.01,101.0,5.0],[1659312300000,101,101,101,101,0]]"))
        .isEqualTo(TWO);
    assertThat(
            read(
                """
                [
                  [1659312000000, 1e2, 1.025E+2, 9901e-2, 101.0, 5.0],
                  [1659312300000, 101.0, 101.0, 101.0, 101.0, 0.0]
                ]
                """))
        .isEqualTo(TWO);
    assertThat(
            read(
                "[[1659312000000,\"100\",\"102.5\",\"99.01\",\"101\",\"5\",1659312299999,\"1\",1,\"1\",\"1\",\"0\"],"
                    + "[1659312300000,\"101\",\"101\",\"101\",\"101\",\"0\",1659312599999,\"0\",0,\"0\",\"0\",\"0\"]]"))
        .isEqualTo(TWO);
  }

  @Test
  void freqtradesNamesTellThePairAndTheTimeframe() {
    CandleFile facts =
        facts("BTC_USDT_USDT-5m-futures.json", "[[1659312000000,100,102.5,99.01,101.0,5.0]]");

    assertThat(facts.format()).isEqualTo(Format.JSON);
    assertThat(facts.symbol()).isEqualTo("BTCUSDT");
    assertThat(facts.timeframe()).contains(FIVE_MINUTES);
    assertThat(facts.tick()).isEqualTo("0.01");
  }

  @Test
  void anyTableIsReadWithItsColumnsDeclared() {
    String rows = "5|\"101\"|x|102.5|99.01|100|1659312000\n0|101|x|101|101|101|1659312300\n";
    Path plain = write(folder.resolve("x.csv"), rows);
    Path headed = write(folder.resolve("y.csv"), "v|Last|c|Hi|Lo|Op|When\n" + rows);
    Declared numbers =
        Declared.NOTHING.withColumns(Columns.parse("time=6,open=5,high=3,low=4,close=1,volume=0"));
    Declared names =
        Declared.NOTHING.withColumns(
            Columns.parse("time=when,open=Op,high=Hi,low=Lo,close=Last,volume=v"));

    assertThat(candles(reading(plain).declared(numbers))).isEqualTo(TWO);
    assertThat(candles(reading(headed).declared(numbers))).isEqualTo(TWO);
    assertThat(candles(reading(headed).declared(names))).isEqualTo(TWO);
  }

  @Test
  void volumesMayBeAbsent() {
    Path file = write(folder.resolve("x.csv"), "20220801 00:00,100,102.5,99.01,101\n");

    assertThat(candles(reading(file)))
        .containsExactly(new Candle(START, 10_000, 10_250, 9_901, 10_100, 0));
    assertThat(CandleFile.inspect(file).notes())
        .containsExactly("it has no column of volumes, so they are 0", UTC);
  }

  @Test
  void anHourThatComesTwiceIsToldByTheOrder() {
    Path file =
        write(
            folder.resolve("x.csv"),
            """
            2024-11-03 00:30,1,1,1,1,0
            2024-11-03 01:00,1,1,1,1,0
            2024-11-03 01:30,1,1,1,1,0
            2024-11-03 01:00,1,1,1,1,0
            2024-11-03 01:30,1,1,1,1,0
            2024-11-03 02:00,1,1,1,1,0
            """);
    Declared newYork = Declared.NOTHING.withZone(ZoneId.of("America/New_York"));

    assertThat(candles(Reading.of(file, BTCUSDT, Timeframe.parse("30m")).declared(newYork)))
        .extracting(candle -> Instant.ofEpochMilli(candle.openTime()).toString())
        .containsExactly(
            "2024-11-03T04:30:00Z",
            "2024-11-03T05:00:00Z",
            "2024-11-03T05:30:00Z",
            "2024-11-03T06:00:00Z",
            "2024-11-03T06:30:00Z",
            "2024-11-03T07:00:00Z");
  }

  @Test
  void daysOfTheServerMayBeAnHourLongerOrShorter() {
    Path file =
        write(
            folder.resolve("x.csv"),
            "2024.03.29,00:00,1,1,1,1,0\n2024.04.01,00:00,1,1,1,1,0\n2024.10.28,00:00,1,1,1,1,0\n");
    Declared athens = Declared.NOTHING.withZone(ZoneId.of("Europe/Athens"));

    assertThat(candles(Reading.of(file, BTCUSDT, Timeframe.parse("1d")).declared(athens)))
        .extracting(candle -> Instant.ofEpochMilli(candle.openTime()).toString())
        .containsExactly("2024-03-28T22:00:00Z", "2024-03-31T21:00:00Z", "2024-10-27T22:00:00Z");
  }

  @Test
  void aDeclaredFormatOverridesTheContent() {
    Path file = write(folder.resolve("x.csv"), "2022.08.01,00:00,100,102.5,99.01,101,5\n");

    assertThat(CandleFile.inspect(file, Declared.NOTHING.withFormat(Format.FOREXSB)).format())
        .isEqualTo(Format.FOREXSB);
  }

  private CandleFile facts(String name, String content) {
    return CandleFile.inspect(write(folder.resolve(name), content));
  }

  private List<Candle> read(String content) {
    return candles(reading(write(folder.resolve("x.csv"), content)));
  }
}
