package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.refusal;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.csv.Fixtures.zipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a whole file is one sentence, also when bad rows are skipped.
class BadFileTest {
  private static final String ROW = "2022-08-01T00:00:00Z,1,2,1,2,5\n";

  @TempDir private Path folder;

  @Test
  void aMissingFileIsNamed() {
    assertThat(refusal(reading(folder.resolve("none.csv"))))
        .isEqualTo(folder + "/none.csv: there is no such file; check the path.");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(refusal(reading(folder)))
        .isEqualTo(folder + ": this is a folder; name one of the files in it.");
  }

  @Test
  void aDeviceIsNoFile() {
    assertThat(refusal(reading(Path.of("/dev/null"))))
        .isEqualTo("/dev/null: this is no regular file; save the input to a file first.");
  }

  @Test
  void anEmptyFileIsEmpty() {
    String empty = "the file is empty; check how it was made, or name another.";

    assertThat(whole("")).isEqualTo(empty);
    assertThat(whole("\ufeff")).isEqualTo(empty);
    assertThat(whole(zipped(""))).isEqualTo(empty);
  }

  @Test
  void aHeaderNeedsRows() {
    String none = "the file holds no candles; check how it was made.";

    assertThat(whole(HEADER)).isEqualTo(none);
    assertThat(whole(HEADER + "\n")).isEqualTo(none);
    assertThat(whole(HEADER + "\r\n\r\n\n")).isEqualTo(none);
  }

  @Test
  void aFileWithoutUsableRowsIsRefusedThoughRowsAreSkipped() {
    Path file = write(folder.resolve("x.csv"), HEADER + "\na,b\nc,d\n");

    assertThat(refusal(reading(file).onBad(OnBad.SKIP)))
        .isEqualTo(
            file
                + ": none of the 2 rows can be used; the first of them is line 2: the row has 2"
                + " columns instead of 6.");
  }

  @Test
  void aWrongHeaderIsQuoted() {
    String remedy =
        "; it has to be "
            + HEADER
            + ", or that of a Binance archive, of Yahoo or of MetaTrader, or say which column is"
            + " what with --columns.";

    assertThat(whole("date,o,h,l,c\n" + ROW))
        .isEqualTo("line 1: the header is 'date,o,h,l,c'" + remedy);
    assertThat(whole("\n" + HEADER + "\n" + ROW)).isEqualTo("line 1: the header is ''" + remedy);
    assertThat(whole(HEADER + ",trades\n" + ROW))
        .isEqualTo("line 1: the header is 'time,open,high,low,close,volume,trades'" + remedy);
    assertThat(whole("time\ropen\n" + ROW)).isEqualTo("line 1: the header is 'time?open'" + remedy);
    assertThat(whole("x".repeat(50) + "\n"))
        .isEqualTo("line 1: the header is '" + "x".repeat(40) + "…'" + remedy);
  }

  @Test
  void ourRowsNeedTheirHeader() {
    assertThat(whole(ROW))
        .isEqualTo(
            "line 1: the file begins with a row; put the header "
                + HEADER
                + " above it, or say which column is what with --columns.");
  }

  @Test
  void aTruncatedGzipIsRefusedAtAnyLength() {
    byte[] whole = zipped(HEADER + "\n" + ROW);
    String cut = "the gzip data end too early, the file is cut off; fetch it again.";

    for (int length = 2; length < whole.length; length++) {
      assertThat(whole(Arrays.copyOf(whole, length))).as("%d bytes", length).isEqualTo(cut);
    }
  }

  @Test
  void aDamagedGzipIsRefused() {
    byte[] wrongChecksum = zipped(HEADER + "\n" + ROW);
    wrongChecksum[wrongChecksum.length - 8] ^= 1;
    byte[] wrongMethod = zipped(HEADER + "\n" + ROW);
    wrongMethod[2] = 7;
    byte[] junkBehind = Arrays.copyOf(wrongChecksum, wrongChecksum.length + 1);
    junkBehind[wrongChecksum.length - 8] ^= 1;
    String damaged = "the gzip data are damaged; fetch the file again.";

    assertThat(whole(wrongChecksum)).isEqualTo(damaged);
    assertThat(whole(wrongMethod)).isEqualTo(damaged);
    assertThat(whole(junkBehind)).isEqualTo(damaged);
  }

  @Test
  void randomBytesAreNoText() {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);

    assertThat(whole(random))
        .isEqualTo(
            "line 1: the byte 0xD5 belongs to no header; give a file as CSV in UTF-8, plain"
                + " or packed.");
  }

  @Test
  void otherEncodingsAreNamed() {
    String utf16 = "the file is UTF-16 text; save it as UTF-8.";
    String text = HEADER + "\n" + ROW;

    assertThat(whole(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(utf16);
    assertThat(whole(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(utf16);
    assertThat(whole(text.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(
            "line 1: the byte 0x00 belongs to no header; give a file as CSV in UTF-8, plain"
                + " or packed.");
    assertThat(whole("PK\3\4rest")).isEqualTo("the file is a zip archive; unpack it first.");
  }

  @Test
  void aLineOfTwentyMegabytesIsRefusedUnread() {
    String tooLong =
        ": the line is longer than 1,024 bytes, no row of candles is; check that this is a candle"
            + " file.";
    String long20 = "1".repeat(20_000_000);

    assertThat(whole(long20)).isEqualTo("line 1" + tooLong);
    assertThat(whole(HEADER + "\n" + ROW + long20)).isEqualTo("line 3" + tooLong);
    assertThat(whole(zipped(HEADER + "\n" + long20 + "\n"))).isEqualTo("line 2" + tooLong);
    assertThat(whole(HEADER + "\n2022-08-01T00:00:00Z,1,2,1,2,0." + "0".repeat(1_024) + "\n" + ROW))
        .isEqualTo("line 2" + tooLong);
  }

  @Test
  void aLongerTimeframeBehindTheStatedOneIsRefused() {
    StringBuilder mixed = new StringBuilder(HEADER + "\n");
    for (int i = 0; i < 10; i++) {
      mixed.append(1_659_312_000 + 300 * i).append(",1,1,1,1,1\n");
    }
    for (int i = 1; i <= 25; i++) {
      mixed.append(1_659_312_000 + 2_700 + 900 * i).append(",1,1,1,1,1\n");
    }

    assertThat(whole(mixed.toString()))
        .isEqualTo(
            "line 31: the last 20 rows are 15m apart, so they are of no 5m series; give the file's"
                + " true timeframe, or split the file where it changes.");
  }

  private String whole(String content) {
    return whole(content.getBytes(StandardCharsets.UTF_8));
  }

  /// The sentence without the file's name; the same when rows are skipped.
  private String whole(byte[] content) {
    Path file = write(folder.resolve("x.csv"), content);
    String sentence = refusal(reading(file));

    assertThat(refusal(reading(file).onBad(OnBad.SKIP))).isEqualTo(sentence);
    assertThat(sentence).startsWith(file.toString());
    return sentence.substring(file.toString().length() + 2);
  }
}
