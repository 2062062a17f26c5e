package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.FIVE_MINUTES;
import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.csv.Fixtures.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandleFileTest {
  private static final String ROWS =
      HEADER
          + """

          2022-08-01T00:00:00Z,100,102.500,99.01,101.00,5.1200
          2022-08-01T00:05:00Z,101,101,101,101,0
          2022-08-01T00:20:00Z,101,101,101,101,0.5
          2022-08-01T00:25:00Z,NaN,1.23e4,101,101,0.5
          """;

  @TempDir private Path folder;

  @Test
  void aFileTellsItsFactsByNameAndFirstRows() {
    Path file = write(folder.resolve("btcusdt-5m.csv.gz"), zipped(ROWS));

    assertThat(CandleFile.inspect(file))
        .isEqualTo(
            new CandleFile(
                file,
                Format.FAIRGAP,
                true,
                "BTCUSDT",
                FIVE_MINUTES,
                FIVE_MINUTES,
                true,
                new BigDecimal("0.01"),
                new BigDecimal("0.01"),
                4,
                List.of()));
  }

  @Test
  void anArchiveTellsTooAndPartsOfItsNameAreNoMatter() {
    Path file =
        write(
            folder.resolve("BTCUSDT-5m-2023-01.csv"),
            """
            1659312000000,100,102.5,99.001,101,7,1659312299999,517.1,9,2.0,202.0,0
            1659312900000000,101,101,101,101,0.00,1659312599999999,0,0,0,0,0
            """);

    assertThat(CandleFile.inspect(file))
        .isEqualTo(
            new CandleFile(
                file,
                Format.BINANCE,
                false,
                "BTCUSDT",
                FIVE_MINUTES,
                Timeframe.parse("15m"),
                false,
                new BigDecimal("0.001"),
                BigDecimal.ONE,
                2,
                List.of()));
  }

  @Test
  void aNameThatSaysNothingLeavesItToTheRows() {
    assertThat(facts("candles.csv", ROWS).symbol()).isNull();
    assertThat(facts("candles.csv", ROWS).timeframe()).contains(FIVE_MINUTES);
    assertThat(facts("BTC-9d.csv", ROWS).timeframe()).contains(FIVE_MINUTES);
    assertThat(facts("candles.csv", HEADER + "\n1659312000,1,1,1,1,1\n").timeframe()).isEmpty();
  }

  @Test
  void aNameThatTheRowsContradictIsRefused() {
    CandleFile facts = facts("BTC-1m.csv", ROWS);

    assertThat(catchThrowableOfType(BadInput.class, facts::timeframe).sentence())
        .isEqualTo(
            folder
                + "/BTC-1m.csv: the name says 1m but no row of the first 4 follows the one before"
                + " by that, most by 5m; rename the file, or give --timeframe.");
  }

  @Test
  void onlyTheFirstTenThousandRowsAreLookedAt() {
    StringBuilder rows = new StringBuilder(HEADER + "\n");
    for (int i = 0; i <= 10_000; i++) {
      rows.append(1_659_312_000 + 300 * i).append(",1,1,1,1.").append(i < 10_000 ? "5" : "55");
      rows.append(",1\n");
    }

    CandleFile facts = facts("x.csv", rows.toString());

    assertThat(facts.tick()).isEqualTo("0.1");
    assertThat(facts.lookedAt()).isEqualTo(10_000);
  }

  @Test
  void noiseOfFloatingPointIsNoGrid() {
    CandleFile facts =
        facts("x.csv", HEADER + "\n1659312000,1.1000000000000001,2,1,2,12.300000000000000001\n");

    assertThat(facts.tick()).isEqualTo("0.000000000001");
    assertThat(facts.lot()).isEqualTo("0.00000001");
  }

  @Test
  void aHeaderWithoutRowsTellsNothing() {
    assertThat(
            catchThrowableOfType(BadInput.class, () -> facts("x.csv", HEADER + "\n\n")).sentence())
        .isEqualTo(folder + "/x.csv: the file holds no candles; check how it was made.");
  }

  private CandleFile facts(String name, String content) {
    return CandleFile.inspect(write(folder.resolve(name), content));
  }
}
