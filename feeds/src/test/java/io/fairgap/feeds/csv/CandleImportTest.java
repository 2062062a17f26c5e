package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandleImportTest {
  private static final String JSON =
      "[[1659312000000,100,102.5,99.01,101,5],[1659312300000,101,101.5,101,101,1e-3]]";

  @TempDir private Path folder;

  @Test
  void aForeignFileBecomesOurs() throws Exception {
    Path source = write(folder.resolve("BTCUSDT-5m.json"), JSON);
    Path target = folder.resolve("BTCUSDT-5m.csv");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(JSON.getBytes(StandardCharsets.UTF_8));

    CandleImport done = CandleImport.of(reading(source), target);

    assertThat(done)
        .isEqualTo(
            new CandleImport(
                source,
                target,
                Format.JSON,
                2,
                Skipped.NONE,
                2,
                HexFormat.of().formatHex(hash),
                List.of()));
    assertThat(target)
        .hasContent(
            """
            time,open,high,low,close,volume
            2022-08-01T00:00:00Z,100,102.5,99.01,101,5
            2022-08-01T00:05:00Z,101,101.5,101,101,0.001
            """);
  }

  @Test
  void candlesMayGrowOnTheWay() {
    Path source = write(folder.resolve("x.json"), JSON);
    Path target = folder.resolve("BTCUSDT-10m.csv");

    CandleImport.resampled(reading(source), target, Timeframe.parse("10m"));

    assertThat(target)
        .hasContent(
            """
            time,open,high,low,close,volume
            2022-08-01T00:00:00Z,100,102.5,99.01,101,5.001
            """);
  }

  @Test
  void aBadRowLeavesTheOlderTargetAlone() throws IOException {
    Path source = write(folder.resolve("x.json"), JSON.replace("1e-3", "NaN"));
    Path target = write(folder.resolve("y.csv"), "older");

    BadInput refusal =
        catchThrowableOfType(BadInput.class, () -> CandleImport.of(reading(source), target));

    assertThat(refusal.sentence())
        .isEqualTo(
            source
                + ", line 1: candle 2: the volume 'NaN' is no plain decimal number; correct it.");
    assertThat(target).hasContent("older");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(source, target);
    }
  }

  @Test
  void aFileIsNotWrittenOverItself() {
    Path source = write(folder.resolve("x.json"), JSON);
    Path same = folder.resolve("../" + folder.getFileName() + "/x.json");

    assertThat(
            catchThrowableOfType(BadInput.class, () -> CandleImport.of(reading(source), same))
                .sentence())
        .isEqualTo(same + ": the file would be written over itself; name another target.");
  }

  @Test
  void aRangeWithoutCandlesMakesNoFile() {
    Path source = write(folder.resolve("x.json"), JSON);
    Path target = folder.resolve("y.csv");

    assertThat(
            catchThrowableOfType(
                    BadInput.class,
                    () -> CandleImport.of(reading(source).within(new TimeRange(0, 1)), target))
                .sentence())
        .isEqualTo(
            source + ": no whole candle lies in the range that was asked for; give a wider one.");
    assertThat(target).doesNotExist();
  }
}
