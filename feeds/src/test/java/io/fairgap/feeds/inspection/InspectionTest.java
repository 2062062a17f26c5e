package io.fairgap.feeds.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.csv.Skipped.Tally;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
  private static final Instrument BTCUSDT = Instrument.of("BTCUSDT", "0.5", "1", AssetClass.CRYPTO);
  private static final Timeframe MINUTE = Timeframe.parse("1m");

  @Test
  void aFileIsReadFromEndToEnd(@TempDir Path folder) throws Exception {
    String content =
        """
        time,open,high,low,close,volume
        60,10,12,9,11,5
        120,11,11,11,11,0
        300,11,20,11,11,1
        300,11,11,11,11,1
        420,11,11,8.5,11,0
        """;
    Path file = Files.writeString(folder.resolve("BTCUSDT-1m.csv"), content);
    String duplicate = "line 5: the time 1970-01-01T00:05:00Z is that of line 4 again";
    Gap longest = new Gap(120_000, 300_000, 2);

    assertThat(Inspection.of(file, BTCUSDT, MINUTE))
        .isEqualTo(
            new Inspection(
                file,
                BTCUSDT,
                MINUTE,
                4,
                60_000,
                420_000,
                new Skipped(Map.of(Fault.DUPLICATE, new Tally(1, duplicate))),
                2,
                3,
                longest,
                List.of(longest, new Gap(300_000, 420_000, 1)),
                2,
                17,
                40,
                0,
                List.of(),
                sha256(content)));
  }

  @Test
  void gapsAndJumpsAreListedUpToTwenty(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 500; i++) {
      int price = i >= 200 && i % 5 == 0 ? 90 : 50 + i % 2;
      rows.append(60 * (i + i / 10)).append((",%d".repeat(4) + ",1\n").replace("%d", "" + price));
    }
    Path file = Files.writeString(folder.resolve("BTCUSDT-1m.csv"), rows);

    Inspection inspection = Inspection.of(file, BTCUSDT, MINUTE);

    assertThat(inspection.gaps()).isEqualTo(49);
    assertThat(inspection.gapList())
        .hasSize(20)
        .startsWith(new Gap(540_000, 660_000, 1), new Gap(1_200_000, 1_320_000, 1));
    assertThat(inspection.longest()).isEqualTo(new Gap(540_000, 660_000, 1));
    assertThat(inspection.jumps()).isEqualTo(120);
    assertThat(inspection.jumpList())
        .hasSize(20)
        .startsWith(new Jump(13_500_000, 100, 180, 40), new Jump(13_560_000, 180, 100, 40));
  }

  private static String sha256(String content) throws Exception {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
