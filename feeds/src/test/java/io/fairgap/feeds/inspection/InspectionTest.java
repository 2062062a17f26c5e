package io.fairgap.feeds.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.csv.Skipped.Tally;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                0,
                List.of(),
                noSessions(),
                new BigDecimal("0.5"),
                BigDecimal.ONE,
                sha256(content),
                Format.FAIRGAP,
                List.of()));
  }

  @Test
  void sessionsAreCountedByNewYorkTime(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("BTCUSDT-1h.csv"),
            """
            time,open,high,low,close,volume
            2024-07-01T05:00:00Z,1,1,1,1,1
            2024-07-01T06:00:00Z,1,1,1,1,2
            2024-07-01T11:00:00Z,1,1,1,1,4
            2024-07-01T12:00:00Z,1,1,1,1,8
            2024-07-01T14:00:00Z,1,1,1,1,16
            2024-07-01T18:00:00Z,1,1,1,1,32
            2024-07-02T00:00:00Z,1,1,1,1,64
            2024-12-02T00:00:00Z,1,1,1,1,128
            2024-12-02T01:00:00Z,1,1,1,1,256
            """);

    Inspection inspection = Inspection.of(file, BTCUSDT, Timeframe.parse("1h"));

    assertThat(inspection.sessions())
        .containsExactly(
            new SessionTally(Session.ASIA, 2, 64 + 256),
            new SessionTally(Session.LONDON, 1, 2),
            new SessionTally(Session.NEW_YORK, 2, 4 + 8),
            new SessionTally(Session.OVERLAP, 2, 8 + 16),
            new SessionTally(Session.AFTERNOON, 1, 32));
  }

  @Test
  void ticksAndLotsAreTheLargestThatFit(@TempDir Path folder) throws IOException {
    Instrument fine = Instrument.of("ES", "0.01", "0.1", AssetClass.FUTURES);
    Path file =
        Files.writeString(
            folder.resolve("ES-1m.csv"),
            """
            time,open,high,low,close,volume
            60,4000.25,4000.75,4000.25,4000.5,15
            120,4001,4001,4000,4000,25
            """);

    Inspection inspection = Inspection.of(file, fine, MINUTE);

    assertThat(inspection.tick()).isEqualTo("0.25");
    assertThat(inspection.lot()).isEqualTo("5");
  }

  @Test
  void aWickFarBeyondTheUsualRangeIsFound(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 150; i++) {
      String prices =
          i == 120 ? ",10,11,4,10,1\n" : i == 130 ? ",10,15.5,9.5,10,1\n" : ",10,10.5,10,10,1\n";
      rows.append(60 * i).append(prices);
    }
    Path file = Files.writeString(folder.resolve("BTCUSDT-1m.csv"), rows);

    Inspection inspection = Inspection.of(file, BTCUSDT, MINUTE);

    assertThat(inspection.wicks()).isEqualTo(2);
    assertThat(inspection.wickList())
        .containsExactly(new Jump(7_200_000, 20, 8, 12), new Jump(7_800_000, 20, 31, 11));
    assertThat(inspection.jumps()).isZero();
  }

  private static List<SessionTally> noSessions() {
    return Stream.of(Session.values()).map(session -> new SessionTally(session, 0, 0)).toList();
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
