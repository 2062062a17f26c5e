package io.fairgap.app.cli;

import static io.fairgap.app.cli.Outcome.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that cannot be used is one sentence and exit code 2, and leaves nothing that could be
/// taken for a result.
class BadFileTest {
  private static final String HEADER = "time,open,high,low,close,volume";
  private static final String FIRST = "2023-01-02T00:00:00Z,100,101,99,100.5,10";
  private static final String SECOND = "2023-01-02T00:05:00Z,";
  private static final String OR_SKIP = ", or leave bad rows out with --on-bad skip.";
  private static final String CORRECT = "; correct it" + OR_SKIP;

  @TempDir private Path folder = Path.of("");
  private final List<String> inputs = new ArrayList<>();

  @AfterEach
  void nothingIsThereButTheInputs() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(inputs);
    }
  }

  @Test
  void aMissingFile() {
    Path file = folder.resolve("BTCUSDT-5m.csv");

    assertThat(backtest(file)).isEqualTo(wrong(file + ": there is no such file; check the path."));
  }

  @Test
  void aFolder() throws IOException {
    Path file = Files.createDirectory(folder.resolve("BTCUSDT-5m.csv"));
    inputs.add("BTCUSDT-5m.csv");

    assertThat(backtest(file))
        .isEqualTo(wrong(file + ": this is a folder; name one of the files in it."));
  }

  @Test
  void anEmptyFile() throws IOException {
    Path file = file(new byte[0]);

    assertThat(backtest(file))
        .isEqualTo(wrong(file + ": the file is empty; check how it was made, or name another."));
  }

  @Test
  void aHeaderWithoutRows() throws IOException {
    Path file = file(HEADER + "\n");

    assertThat(backtest(file))
        .isEqualTo(wrong(file + ": the file holds no candles; check how it was made."));
  }

  @Test
  void aWrongHeader() throws IOException {
    Path file = file("date,o,h,l,c,v\n" + FIRST + "\n");

    assertThat(backtest(file))
        .isEqualTo(
            wrong(
                file
                    + ", line 1: the header is 'date,o,h,l,c,v'; it has to be "
                    + HEADER
                    + ", or that of a Binance archive, of Yahoo or of MetaTrader, or say which column is"
                    + " what with --columns."));
  }

  @Test
  void timesThatDoNotAscend() throws IOException {
    String again = SECOND + "100,101,99,100,10";
    Path unsorted = rows(FIRST, again, "2023-01-01T23:55:00Z,100,101,99,100,10");

    assertThat(backtest(unsorted))
        .isEqualTo(
            wrong(
                unsorted
                    + ", line 4: the time 2023-01-01T23:55:00Z is before 2023-01-02T00:05:00Z in"
                    + " line 3; sort the file by time"
                    + OR_SKIP));

    Path twice = rows(FIRST, again, again);

    assertThat(backtest(twice))
        .isEqualTo(
            wrong(
                twice
                    + ", line 4: the time 2023-01-02T00:05:00Z is that of line 3 again; sort the"
                    + " file by time"
                    + OR_SKIP));
  }

  @Test
  void aDateThatIsInNoCalendar() throws IOException {
    Path file = rows(FIRST, "2023-02-30T00:00:00Z,100,101,99,100,10");

    assertThat(backtest(file))
        .isEqualTo(
            wrong(file + ", line 3: the time '2023-02-30T00:00:00Z' is in no calendar" + CORRECT));
  }

  @Test
  void whatIsNoNumber() throws IOException {
    for (String text : List.of("abc", "NaN", "Infinity", "-Infinity")) {
      Path file = rows(FIRST, SECOND + text + ",101,99,100,10");

      assertThat(backtest(file))
          .isEqualTo(
              wrong(
                  file + ", line 3: the open '" + text + "' is no plain decimal number" + CORRECT));
    }
    Path file = rows(FIRST, SECOND + "100,1e400,99,100,10");

    assertThat(backtest(file))
        .isEqualTo(
            wrong(
                file
                    + ", line 3: the high '1e400' has an exponent where a plain decimal belongs"
                    + CORRECT));
  }

  @Test
  void pricesThatCannotBe() throws IOException {
    Path negative = rows(FIRST, SECOND + "100,101,-99,100,10");

    assertThat(backtest(negative))
        .isEqualTo(wrong(negative + ", line 3: the low '-99' is not above zero" + CORRECT));

    Path upsideDown = rows(FIRST, SECOND + "100,99,101,100,10");

    assertThat(backtest(upsideDown))
        .isEqualTo(wrong(upsideDown + ", line 3: the high 99 is below the low 101" + CORRECT));
  }

  @Test
  void aPriceOffTheDeclaredGrid() throws IOException {
    Path file = rows(FIRST, SECOND + "100,101,99,100.25,10");

    assertThat(backtest(file, "--set", "instrument.tick=0.5"))
        .isEqualTo(
            wrong(
                file
                    + ", line 3: the close 100.25 is no multiple of the tick 0.5; correct it, or set"
                    + " instrument.tick to the true tick"
                    + OR_SKIP));
  }

  @Test
  void mixedTimeframes() throws IOException {
    String rest = "100,101,99,100,10";
    Path file = rows(FIRST, SECOND + rest, "2023-01-02T00:07:00Z," + rest);

    assertThat(backtest(file))
        .isEqualTo(
            wrong(
                file
                    + ", line 4: the time 2023-01-02T00:07:00Z is 2m after line 3, which is no"
                    + " multiple of the timeframe 5m; give the file's true timeframe"
                    + OR_SKIP));
  }

  @Test
  void twoFilesOfDifferentTimeframes() throws IOException {
    Path five = rows(FIRST, SECOND + "100,101,99,100,10");
    Path hour = folder.resolve("ETHUSDT-1h.csv");
    Files.writeString(hour, HEADER + "\n" + FIRST + "\n");
    inputs.add("ETHUSDT-1h.csv");

    assertThat(backtest(five, hour.toString()))
        .isEqualTo(
            wrong(
                hour + " has candles of 1h, the files before it of 5m; a run has one timeframe."));
  }

  @Test
  void aGzipFileThatIsCutOff() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write((HEADER + "\n" + FIRST + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    Path file = folder.resolve("BTCUSDT-5m.csv.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 10));
    inputs.add("BTCUSDT-5m.csv.gz");

    assertThat(backtest(file))
        .isEqualTo(
            wrong(file + ": the gzip data end too early, the file is cut off; fetch it again."));
  }

  @Test
  void randomBytes() throws IOException {
    byte[] bytes = new byte[5_000];
    new Random(1).nextBytes(bytes);
    bytes[0] = (byte) 0xd7;
    Path file = file(bytes);

    assertThat(backtest(file))
        .isEqualTo(
            wrong(
                file
                    + ", line 1: the byte 0xD7 belongs to no header; give a file as CSV in"
                    + " UTF-8, plain or packed."));
  }

  @Test
  void aLineOfTwentyMegabytes() throws IOException {
    byte[] bytes = new byte[20_000_000];
    Arrays.fill(bytes, (byte) '1');
    byte[] start = (HEADER + "\n").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    Path file = file(bytes);

    assertThat(backtest(file))
        .isEqualTo(
            wrong(
                file
                    + ", line 2: the line is longer than 1,024 bytes, no row of candles is; check"
                    + " that this is a candle file."));
  }

  @Test
  void wrongEncodings() throws IOException {
    Path wide = file((HEADER + "\n" + FIRST + "\n").getBytes(StandardCharsets.UTF_16));

    assertThat(backtest(wide))
        .isEqualTo(wrong(wide + ": the file is UTF-16 text; save it as UTF-8."));

    String row = SECOND + "100,101,99,100\u00e9,10";
    Path latin = file((HEADER + "\n" + FIRST + "\n" + row).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(backtest(latin))
        .isEqualTo(
            wrong(
                latin
                    + ", line 3: the row holds the byte 0xE9, which no candle has; save the file as"
                    + " plain UTF-8 text"
                    + OR_SKIP));
  }

  @Test
  void detectGivesNoAdviceThatItCannotFollow() throws IOException {
    Path file = rows(FIRST, SECOND + "100,99,101,100,10");

    Outcome outcome =
        Outcome.of(
            "detect",
            file.toString(),
            "--timeframe",
            "5m",
            "--tick",
            "0.5",
            "--out",
            folder.resolve("events.csv").toString());

    assertThat(outcome)
        .isEqualTo(wrong(file + ", line 3: the high 99 is below the low 101; correct it."));
  }

  private Outcome backtest(Path file, String... more) {
    return Outcome.of(
        Stream.concat(
                Stream.of("backtest", file.toString(), "--out", folder.resolve("out").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path rows(String... rows) throws IOException {
    return file(HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.US_ASCII));
  }

  private Path file(byte[] content) throws IOException {
    if (inputs.isEmpty()) {
      inputs.add("BTCUSDT-5m.csv");
    }
    return Files.write(folder.resolve("BTCUSDT-5m.csv"), content);
  }
}
