package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.BTCUSDT;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.refusal;
import static io.fairgap.feeds.csv.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.csv.Skipped.Tally;
import io.fairgap.feeds.foreign.Columns;
import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.Timeframe;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with the file of another program is one sentence too.
class ForeignRefusalsTest {
  private static final String CORRECT = "; correct it.";
  private static final Declared NEW_YORK = Declared.NOTHING.withZone(ZoneId.of("America/New_York"));

  @TempDir private Path folder;

  @Test
  void aDateThatCanBeReadInTwoWaysIsRefused() {
    assertThat(sentence("03/04/2024 00:00,1,1,1,1,1\n"))
        .isEqualTo(
            "line 1: the date '03/04/2024 00:00' can be read in more than one way; say which with"
                + " --date-format 'd/M/yyyy H:mm' or --date-format 'M/d/yyyy H:mm'.");
    assertThat(sentence("Date,Open,High,Low,Close,Volume\n03.04.24,1,1,1,1,1\n"))
        .isEqualTo(
            "line 2: the date '03.04.24' can be read in more than one way; say which with"
                + " --date-format 'd.M.yy' or --date-format 'M.d.yy'.");
  }

  @Test
  void aTimeThatIsWrittenInNoKnownWayAsksForItsFormat() {
    assertThat(sentence("Date,Open,High,Low,Close,Volume\nJan 2 2024,1,1,1,1,1\n"))
        .isEqualTo(
            "line 2: the time 'Jan 2 2024' is written in no way that is known here; declare it with"
                + " --date-format, for instance 'dd/MM/yyyy HH:mm'.");
  }

  @Test
  void laterTimesAreWrittenLikeTheFirst() {
    assertThat(second("2024-01-02,1,1,1,1,1"))
        .isEqualTo("the time '2024-01-02' is not written as yyyy-M-d H:mm" + CORRECT);
    assertThat(second("2024-02-30 00:05,1,1,1,1,1"))
        .isEqualTo("the time '2024-02-30 00:05' is in no calendar" + CORRECT);
    assertThat(second("9999-01-01 00:05,1,1,1,1,1"))
        .isEqualTo("the time '9999-01-01 00:05' lies outside the years 1900 to 2199" + CORRECT);
  }

  @Test
  void numbersAreCheckedAsOurOwn() {
    assertThat(second("2024-01-01 00:05,1,null,1,1,1"))
        .isEqualTo("the high 'null' is no plain decimal number" + CORRECT);
    assertThat(second("2024-01-01 00:05,1,1,1,1"))
        .isEqualTo("the row has 5 columns instead of 6" + CORRECT);
    assertThat(second("2024-01-01 00:05,1,1,2,1,1"))
        .isEqualTo("the high 1 is below the low 2" + CORRECT);
    assertThat(sentence("Date,Open,High,Low,Close,Volume\n2024-01-02,1,1,1,1,\"1,5\"\n"))
        .isEqualTo("line 2: the volume '1,5' has a comma, where decimals have a point" + CORRECT);
    assertThat(second("2024-01-01 00:00,1,1,1,1,1"))
        .isEqualTo("the time 2024-01-01T00:00:00Z is that of line 1 again; sort the file by time.");
    assertThat(second("2024-01-01 00:05,1,1,1,1,\u00e4"))
        .isEqualTo(
            "the row holds the byte 0xC3, which no candle has; save the file as plain UTF-8 text.");
  }

  @Test
  void aBlankLineBetweenRowsIsRefused() {
    assertThat(sentence("2024-01-01 00:00,1,1,1,1,1\n\n \n2024-01-01 00:05,1,1,1,1,1\n"))
        .isEqualTo("line 2: the line is blank but rows follow it; remove it.");
  }

  @Test
  void anHourThatComesTwiceBehindAGapIsRefused() {
    Path file =
        write(folder.resolve("x.csv"), "2024-11-03 00:00,1,1,1,1,1\n2024-11-03 01:30,1,1,1,1,1\n");
    Reading reading = Reading.of(file, BTCUSDT, Timeframe.parse("30m")).declared(NEW_YORK);

    assertThat(refusal(reading))
        .isEqualTo(
            file
                + ", line 2: the time '2024-11-03 01:30' comes twice in America/New_York, and the"
                + " row before does not tell which one it is"
                + CORRECT);
  }

  @Test
  void anHourThatTheClocksSkipIsRefused() {
    Path file = write(folder.resolve("x.csv"), "2024-03-10 02:30,1,1,1,1,1\n");

    assertThat(refusal(reading(file).declared(NEW_YORK)))
        .isEqualTo(
            file
                + ", line 1: the time '2024-03-10 02:30' does not exist in America/New_York, where"
                + " clocks skip it"
                + CORRECT);
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    Path file = write(folder.resolve("x.csv"), "When,O,H,L,C\n1659312000,1,1,1,1\n");
    Columns names = Columns.parse("time=When,open=O,high=H,low=L,close=Last");
    Columns numbers = Columns.parse("time=0,open=1,high=2,low=3,close=5");

    assertThat(refusal(reading(file).declared(Declared.NOTHING.withColumns(names))))
        .isEqualTo(
            file
                + ", line 1: there is no column 'Last' in the header 'When,O,H,L,C'; correct"
                + " --columns, or give the --delimiter.");
    assertThat(refusal(reading(file).declared(Declared.NOTHING.withColumns(numbers))))
        .isEqualTo(
            file
                + ", line 1: there is no column 5, the line has 5 and they count from 0; correct"
                + " --columns, or give the --delimiter.");
  }

  @Test
  void aRowOfAnArrayIsCountedBesideItsLine() {
    assertThat(sentence("[[1659312000000,1,1,1,1,1],[1659312300000,NaN,1,1,1,1]]"))
        .isEqualTo("line 1: candle 2: the open 'NaN' is no plain decimal number" + CORRECT);
    assertThat(sentence("[[1659312000000,1,1,1,1,1],\n[1659312300000,1,1]]"))
        .isEqualTo("line 2: candle 2: the row has 3 columns instead of 6" + CORRECT);
    assertThat(sentence("[[1659312000000,1,1,1,1,1],[1659312000000,1,1,1,1,1]]"))
        .isEqualTo(
            "line 1: candle 2: the time 2022-08-01T00:00:00Z is that of candle 1 again; sort the"
                + " file by time.");
    assertThat(sentence("[[1659312000000,1,1,1,1,1],{\"a\":1}]"))
        .isEqualTo("line 1: candle 2: it is no array of six numbers" + CORRECT);
    assertThat(sentence("[[1659312000000,1e400,1,1,1,1]]"))
        .isEqualTo(
            "line 1: candle 1: the open '1e400' has an exponent where a plain decimal belongs"
                + CORRECT);
    assertThat(sentence("[[1659312000000,null,1,[1],1,1]]"))
        .isEqualTo("line 1: candle 1: the open is empty" + CORRECT);
  }

  @Test
  void brokenJsonIsRefused() {
    assertThat(sentence("[[1659312000000,1,1,1,1,1],[16593"))
        .isEqualTo("the JSON ends too early, the file is cut off; fetch it again.");
    assertThat(sentence("[[1659312000000,1,1,1,1,1],\nx]"))
        .isEqualTo("line 2: candle 1 is no sound JSON; check how the file was made.");
    assertThat(sentence("{\"data\":[]}"))
        .isEqualTo(
            "line 1: the JSON does not begin as an array; it has to be one of candles like"
                + " [[1659312000000,100,102,99,101,5],…].");
    assertThat(sentence("[[1659312000000,1,1,1,1,1]]\n[]"))
        .isEqualTo("line 2: more text follows the JSON array; keep one array in a file.");
    assertThat(sentence("[]")).isEqualTo("the file holds no candles; check how it was made.");
    assertThat(sentence("[".repeat(10_000)))
        .isEqualTo("line 1: candle 1 is no sound JSON; check how the file was made.");
  }

  @Test
  void aFileThatIsNotOfItsDeclaredFormatIsRefused() {
    Path file = write(folder.resolve("x.csv"), "time,open,high,low,close,volume\n1,1,1,1,1,1\n");

    assertThat(refusal(reading(file).declared(Declared.NOTHING.withFormat(Format.JSON))))
        .isEqualTo(file + ", line 1: candle 0 is no sound JSON; check how the file was made.");
  }

  @Test
  void badRowsAreLeftOutAndCounted() {
    Path file =
        write(
            folder.resolve("x.csv"),
            "Date,Open,High,Low,Close,Volume\n2024-01-02,1,1,1,1,1\n2024-01-03,null,null,null,null,0\n2024-01-04,1,1,1,1,1\n");
    Reading reading = Reading.of(file, BTCUSDT, Timeframe.parse("1d")).onBad(OnBad.SKIP);

    try (CandleReader reader = CandleReader.open(reading)) {
      assertThat(Fixtures.candles(reader)).hasSize(2);
      assertThat(reader.skipped())
          .isEqualTo(
              new Skipped(
                  Map.of(
                      Fault.NUMBER,
                      new Tally(1, "line 3: the open 'null' is no plain decimal number"))));
    }
  }

  /// What is wrong with a second row, without file and line.
  private String second(String row) {
    String sentence = sentence("2024-01-01 00:00,1,1,1,1,1\n" + row + "\n");

    assertThat(sentence).startsWith("line 2: ");
    return sentence.substring("line 2: ".length());
  }

  private String sentence(String content) {
    Path file = write(folder.resolve("x.csv"), content);
    return refusal(reading(file)).substring(file.toString().length() + 2);
  }
}
