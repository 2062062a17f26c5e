package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.FIVE_MINUTES;
import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.refusal;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.text.Fault.BLANK;
import static io.fairgap.feeds.text.Fault.DUPLICATE;
import static io.fairgap.feeds.text.Fault.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.csv.Skipped.Tally;
import io.fairgap.trading.market.Candle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a row is one sentence with its line; the rest can be read without it.
class BadRowTest {
  private static final String GOOD = "2022-08-01T00:00:00Z,100,102,99,101,5";
  private static final String CORRECT = "; correct it.";

  @TempDir private Path folder;

  @Test
  void timesAscend() {
    assertThat(third("2022-07-31T23:55:00Z,1,1,1,1,1"))
        .isEqualTo(
            "the time 2022-07-31T23:55:00Z is before 2022-08-01T00:00:00Z in line 2; sort the file"
                + " by time.");
    assertThat(third(GOOD))
        .isEqualTo("the time 2022-08-01T00:00:00Z is that of line 2 again; sort the file by time.");
  }

  @Test
  void stepsAreWholeTimeframes() {
    assertThat(third("2022-08-01T00:03:00Z,1,1,1,1,1"))
        .isEqualTo(
            "the time 2022-08-01T00:03:00Z is 3m after line 2, which is no multiple of the"
                + " timeframe 5m; give the file's true timeframe.");
    assertThat(third("2022-08-01T01:07:00.500Z,1,1,1,1,1"))
        .isEqualTo(
            "the time 2022-08-01T01:07:00.500Z is 1h7m0.5s after line 2, which is no multiple of"
                + " the timeframe 5m; give the file's true timeframe.");
  }

  @Test
  void datesAreInTheCalendar() {
    for (String time :
        List.of(
            "2023-02-30T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2022-13-01T00:00:00Z",
            "2022-00-01T00:00:00Z",
            "2022-08-00T00:00:00Z",
            "2022-08-01T24:00:00Z",
            "2022-08-01T00:60:00Z",
            "2022-08-01T00:00:60Z")) {
      assertThat(third(time + ",1,1,1,1,1"))
          .isEqualTo("the time '" + time + "' is in no calendar" + CORRECT);
    }
  }

  @Test
  void timesAreInstants() {
    for (String time :
        List.of("", "noon", "2022-08-01", "2022-08-01 00:05:00Z", "2022-08-01T00:05:00", "-5")) {
      assertThat(third(time + ",1,1,1,1,1"))
          .isEqualTo(
              "the time '"
                  + time
                  + "' is neither ISO-8601 in UTC like 2022-08-01T00:00:00Z nor an epoch"
                  + CORRECT);
    }
  }

  @Test
  void timesAreOfOurCenturies() {
    for (String time : List.of("1899-12-31T00:00:00Z", "9022-08-01T00:05:00Z", "9".repeat(15))) {
      assertThat(third(time.replace("9".repeat(15), "99999999999") + ",1,1,1,1,1"))
          .isEqualTo(
              "the time '"
                  + time.replace("9".repeat(15), "99999999999")
                  + "' lies outside the years 1900 to 2199"
                  + CORRECT);
    }
    assertThat(third("9".repeat(30) + ",1,1,1,1,1"))
        .isEqualTo(
            "the time '" + "9".repeat(30) + "' lies outside the years 1900 to 2199" + CORRECT);
    assertThat(third("1659312300000001,1,1,1,1,1"))
        .isEqualTo("the time 1659312300000001 is no whole millisecond" + CORRECT);
  }

  @Test
  void numbersArePlainDecimals() {
    for (String number :
        List.of("abc", "NaN", "Infinity", "-Infinity", "1,5x", "0x1F", "1.", ".5", " 1", "+1")) {
      String cell = number.replace(',', '_');
      assertThat(next("100,102," + cell + ",101,5"))
          .isEqualTo("the low '" + cell + "' is no plain decimal number" + CORRECT);
      assertThat(next("100,102,99,101," + cell))
          .isEqualTo("the volume '" + cell + "' is no plain decimal number" + CORRECT);
    }
    assertThat(next(",102,99,101,5")).isEqualTo("the open is empty" + CORRECT);
    assertThat(next("100,1e400,99,101,5"))
        .isEqualTo("the high '1e400' has an exponent where a plain decimal belongs" + CORRECT);
  }

  @Test
  void pricesAreAboveZero() {
    assertThat(next("100,102,-99.5,101,5"))
        .isEqualTo("the low '-99.5' is not above zero" + CORRECT);
    assertThat(next("0.00,102,0,101,5")).isEqualTo("the open '0.00' is not above zero" + CORRECT);
  }

  @Test
  void highAndLowEncloseOpenAndClose() {
    assertThat(next("100,98,99,101,5")).isEqualTo("the high 98 is below the low 99" + CORRECT);
    assertThat(next("103,102,99,101,5")).isEqualTo("the open 103 is above the high 102" + CORRECT);
    assertThat(next("100,102,99,98.99,5"))
        .isEqualTo("the close 98.99 is below the low 99" + CORRECT);
  }

  @Test
  void volumesAreNotNegative() {
    assertThat(next("100,102,99,101,-5")).isEqualTo("the volume '-5' is negative" + CORRECT);
  }

  @Test
  void pricesLieOnTheTickGrid() {
    assertThat(next("100,102,99,101.005,5"))
        .isEqualTo(
            "the close 101.005 is no multiple of the tick 0.01; correct it, or set instrument.tick"
                + " to the true tick.");
  }

  @Test
  void numbersFitIntoALong() {
    assertThat(next("100,99999999999999999999999999,99,101,5"))
        .isEqualTo(
            "the high '99999999999999999999999999' has more than the 16 digits before the point"
                + " that fit beside steps of 0.01"
                + CORRECT);
    assertThat(next("100,102,99,101,1000000000000000"))
        .isEqualTo(
            "the volume '1000000000000000' has more than the 15 digits before the point that fit"
                + " beside steps of 0.001"
                + CORRECT);
  }

  @Test
  void rowsHaveAllColumnsAndNoMore() {
    assertThat(next("100,102,99,101")).isEqualTo("the row has 5 columns instead of 6" + CORRECT);
    assertThat(next("100,102,99,101,5,7"))
        .isEqualTo("the row has 7 columns instead of 6" + CORRECT);
    assertThat(third("nothing")).isEqualTo("the row has 1 column instead of 6" + CORRECT);
  }

  @Test
  void bytesThatAreNoTextAreNamed() {
    String save = ", which no candle has; save the file as plain UTF-8 text.";

    assertThat(next("100,102,99,101,5\u00ff")).isEqualTo("the row holds the byte 0xC3" + save);
    assertThat(next("100,1\u000002,99,101,5")).isEqualTo("the row holds the byte 0x00" + save);
  }

  @Test
  void blankLinesStandOnlyAtTheEnd() {
    assertThat(refusal(reading(file(GOOD, "", "", "2022-08-01T00:05:00Z,1,1,1,1,1"))))
        .isEqualTo(folder + "/x.csv, line 3: the line is blank but rows follow it; remove it.");
  }

  @Test
  void linesAreCountedFarIntoTheFile() {
    StringBuilder rows = new StringBuilder(HEADER + "\r\n");
    for (int i = 0; i < 50_000; i++) {
      rows.append(1_659_312_000 + 300 * i).append(",1,1,1,1,1\r\n");
    }
    Path file = write(folder.resolve("x.csv"), rows + "x\r\n");

    assertThat(refusal(reading(file)))
        .isEqualTo(file + ", line 50002: the row has 1 column instead of 6" + CORRECT);
  }

  @Test
  void skippedRowsAreCountedByFaultWithTheFirstOfEach() {
    Path file =
        file(
            GOOD,
            GOOD,
            "2022-08-01T00:05:00Z,1,1,x,1,1",
            "",
            "2022-08-01T00:05:00Z,2,2,2,2,2.9999",
            GOOD.replace("T00:00", "T00:05"),
            "");

    try (CandleReader reader = CandleReader.open(reading(file).onBad(OnBad.SKIP))) {
      assertThat(candles(reader))
          .containsExactly(
              new Candle(1_659_312_000_000L, 10_000, 10_200, 9_900, 10_100, 5_000),
              new Candle(1_659_312_300_000L, 200, 200, 200, 200, 2_999));
      assertThat(reader.rows()).isEqualTo(2);
      assertThat(reader.skipped().rows()).isEqualTo(4);
      assertThat(reader.skipped())
          .isEqualTo(
              new Skipped(
                  Map.of(
                      DUPLICATE,
                      new Tally(2, "line 3: the time 2022-08-01T00:00:00Z is that of line 2 again"),
                      NUMBER,
                      new Tally(1, "line 4: the low 'x' is no plain decimal number"),
                      BLANK,
                      new Tally(1, "line 5: the line is blank but rows follow it"))));
    }
  }

  /// The sentence about the row behind a good one, without file and line.
  private String third(String row) {
    String sentence = refusal(Reading.of(file(GOOD, row), BTCUSDT, FIVE_MINUTES));
    String start = folder + "/x.csv, line 3: ";

    assertThat(sentence).startsWith(start);
    return sentence.substring(start.length());
  }

  private String next(String prices) {
    return third("2022-08-01T00:05:00Z," + prices);
  }

  private Path file(String... rows) {
    String content = HEADER + "\n" + String.join("\n", rows) + "\n";
    return write(folder.resolve("x.csv"), content.getBytes(StandardCharsets.UTF_8));
  }
}
