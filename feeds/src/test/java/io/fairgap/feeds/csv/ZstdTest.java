package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.candles;
import static io.fairgap.feeds.csv.Fixtures.packed;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.refusal;
import static io.fairgap.feeds.csv.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.Candle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZstdTest {
  private static final String TEXT =
      HEADER + "\n1659312000,100,102,99,101,5\n1659312300,100,102,99,101,5\n";
  private static final String CUT =
      ": the zstd data end too early, the file is cut off; fetch it again.";

  @TempDir private Path folder;

  @Test
  void zstdIsToldByItsFirstBytes() {
    Path file = write(folder.resolve("x.csv"), packed(bytes(TEXT)));

    assertThat(candles(reading(file)))
        .containsExactly(
            new Candle(1_659_312_000_000L, 10_000, 10_200, 9_900, 10_100, 5_000),
            new Candle(1_659_312_300_000L, 10_000, 10_200, 9_900, 10_100, 5_000));
    assertThat(CandleFile.inspect(file).packed()).isTrue();
  }

  @Test
  void framesFollowEachOtherAndHoldAnyFormat() {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frames.writeBytes(packed(bytes("[[1659312000000,100,102,99,")));
    frames.writeBytes(packed(bytes("101,5]]")));

    assertThat(candles(reading(write(folder.resolve("x.json.zst"), frames.toByteArray()))))
        .containsExactly(new Candle(1_659_312_000_000L, 10_000, 10_200, 9_900, 10_100, 5_000));
  }

  @Test
  void truncatedDataAreRefusedAtAnyLength() {
    byte[] whole = packed(bytes(TEXT));

    for (int length = 5; length < whole.length; length++) {
      Path file = write(folder.resolve("x.csv"), Arrays.copyOf(whole, length));
      assertThat(refusal(reading(file))).as("%d bytes", length).isEqualTo(file + CUT);
    }
  }

  @Test
  void damagedDataAreRefused() {
    byte[] damaged = packed(bytes(TEXT));
    damaged[damaged.length - 1] ^= 1;
    Path file = write(folder.resolve("x.csv"), damaged);

    assertThat(refusal(reading(file)))
        .isEqualTo(file + ": the zstd data are damaged; fetch the file again.");
  }

  @Test
  void aWindowOfAHundredMegabytesIsRefused() {
    byte[] frame = packed(bytes(TEXT.repeat(1_000)));
    int sizeBytes = 1 << (frame[4] >> 6 & 3);
    ByteArrayOutputStream wide = new ByteArrayOutputStream();
    wide.write(frame, 0, 4);
    wide.write(frame[4] & 4); // the checksum stays, the size of the content goes
    wide.write(0x88); // a window of 2^(10 + 17) bytes
    wide.write(frame, 5 + sizeBytes, frame.length - 5 - sizeBytes);
    Path file = write(folder.resolve("x.csv"), wide.toByteArray());

    assertThat(refusal(reading(file)))
        .isEqualTo(
            file
                + ": the zstd data need a window above 8 MB; pack the file again without --long and"
                + " --ultra.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
