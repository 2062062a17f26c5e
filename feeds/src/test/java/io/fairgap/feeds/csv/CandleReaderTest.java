package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.FIVE_MINUTES;
import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.csv.Fixtures.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandleReaderTest {
  private static final long START = 1_659_312_000_000L;
  private static final List<Candle> TWO =
      List.of(
          new Candle(START, 10_000, 10_250, 9_901, 10_100, 5_123),
          new Candle(START + 300_000, 10_100, 10_100, 10_100, 10_100, 0));
  private static final String ROWS =
      "2022-08-01T00:00:00Z,100,102.5,99.01,101.00,5.1239\n2022-08-01T00:05:00Z,101,101,101,101,0";
  private static final String TEXT = HEADER + "\n" + ROWS + "\n";

  @TempDir private Path folder;

  @Test
  void ourCsvIsReadHoweverItsLinesEnd() {
    assertThat(read(TEXT)).isEqualTo(TWO);
    assertThat(read(HEADER + "\n" + ROWS)).isEqualTo(TWO);
    assertThat(read(TEXT.replace("\n", "\r\n"))).isEqualTo(TWO);
    assertThat(read(TEXT + "\n\r\n  \n")).isEqualTo(TWO);
    assertThat(read("\ufeff" + TEXT)).isEqualTo(TWO);
  }

  @Test
  void gzipIsToldByItsFirstBytes() {
    assertThat(candles(reading(write(folder.resolve("x.csv"), zipped(TEXT))))).isEqualTo(TWO);
    assertThat(candles(reading(write(folder.resolve("x.csv.gz"), TEXT)))).isEqualTo(TWO);
  }

  @Test
  void gzipMembersFollowEachOther() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(zipped(TEXT.substring(0, 50)));
    joined.writeBytes(zipped(""));
    joined.writeBytes(zipped(TEXT.substring(50)));

    assertThat(candles(reading(write(folder.resolve("x.csv"), joined.toByteArray()))))
        .isEqualTo(TWO);
  }

  @Test
  void gzipHeadersMayCarryNamesAndComments() {
    byte[] plain = zipped(TEXT);
    byte[] head = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3};
    ByteArrayOutputStream dressed = new ByteArrayOutputStream();
    dressed.writeBytes(head);
    dressed.writeBytes(new byte[] {3, 0, 'x', 'y', 'z'});
    dressed.writeBytes("name.csv\0a comment\0".getBytes(StandardCharsets.ISO_8859_1));
    CRC32 checksum = new CRC32();
    checksum.update(dressed.toByteArray());
    dressed.write((int) checksum.getValue());
    dressed.write((int) (checksum.getValue() >> 8));
    dressed.write(plain, 10, plain.length - 10);

    assertThat(candles(reading(write(folder.resolve("x.csv"), dressed.toByteArray()))))
        .isEqualTo(TWO);
  }

  @Test
  void timesAreIsoOrEpochsOfThreeUnits() {
    for (String times :
        List.of(
            "2022-08-01T00:00:00.000Z 2022-08-01T00:05:00.000Z",
            "1659312000 1659312300",
            "1659312000000 1659312300000",
            "1659312000000000 1659312300000000")) {
      String[] time = times.split(" ", -1);
      assertThat(
              read(
                  TEXT.replace("2022-08-01T00:00:00Z", time[0])
                      .replace("2022-08-01T00:05:00Z", time[1])))
          .isEqualTo(TWO);
    }
  }

  @Test
  void binanceArchivesAreReadWithAndWithoutHeader() {
    String rows =
        """
        1659312000000,100.00,102.50,99.01,101.00,5.12390,1659312299999,517.1,9,2.0,202.0,0
        1659312300000000,101.00,101.00,101.00,101.00,0.00000,1659312599999999,0,0,0,0,0
        """;

    assertThat(read(rows)).isEqualTo(TWO);
    assertThat(read(Layout.BINANCE.header() + "\n" + rows)).isEqualTo(TWO);
  }

  @Test
  void candlesLieOnAnyGrid() {
    Instrument future = Instrument.of("ESH4", "0.25", "5", AssetClass.FUTURES);
    Path file = write(folder.resolve("x.csv"), HEADER + "\n1659312000,4000.25,4001,4000,4000.5,14");

    assertThat(candles(Reading.of(file, future, FIVE_MINUTES)))
        .containsExactly(new Candle(START, 16_001, 16_004, 16_000, 16_002, 2));
  }

  @Test
  void aRangeGivesOutItsCandlesAndHashesTheWholeFile() throws Exception {
    Path file = write(folder.resolve("x.csv"), zipped(TEXT));
    TimeRange firstOnly = new TimeRange(START, START + 300_000);
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zipped(TEXT)));

    try (CandleReader reader = CandleReader.open(reading(file).within(firstOnly))) {
      assertThatIllegalStateException().isThrownBy(reader::sha256);
      assertThat(candles(reader)).isEqualTo(TWO.subList(0, 1));
      assertThat(reader.rows()).isEqualTo(2);
      assertThat(reader.progress()).isEqualTo(1.0);
      assertThat(reader.sha256()).isEqualTo(hash);
      assertThat(reader.next()).isNull();
      assertThat(reader.sha256()).isEqualTo(hash);
    }
  }

  @Test
  void daysMayBeAnHourLongerOrShorterByTheWallClock() {
    Instrument euro = Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);
    Path file =
        write(
            folder.resolve("x.csv"),
            HEADER
                + """

                2024-03-07T22:00:00Z,1,1,1,1,0
                2024-03-10T21:00:00Z,1,1,1,1,0
                2024-03-11T21:00:00Z,1,1,1,1,0
                2024-10-31T21:00:00Z,1,1,1,1,0
                2024-11-03T22:00:00Z,1,1,1,1,0
                """);

    assertThat(candles(Reading.of(file, euro, Timeframe.parse("1d"))))
        .extracting(candle -> Instant.ofEpochMilli(candle.openTime()).toString())
        .containsExactly(
            "2024-03-07T22:00:00Z",
            "2024-03-10T21:00:00Z",
            "2024-03-11T21:00:00Z",
            "2024-10-31T21:00:00Z",
            "2024-11-03T22:00:00Z");
    assertThat(Fixtures.refusal(Reading.of(file, BTCUSDT, Timeframe.parse("1d"))))
        .isEqualTo(
            file
                + ", line 3: the time 2024-03-10T21:00:00Z is 71h after line 2, which is no"
                + " multiple of the timeframe 1d; give the file's true timeframe.");
  }

  private List<Candle> read(String content) {
    return candles(reading(write(folder.resolve("x.csv"), content)));
  }
}
