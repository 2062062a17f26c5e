package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A node decides of real candles what a backtest decides, byte for byte.
class RealSeriesTest {
  private static final Path DATA =
      Path.of(System.getProperty("fairgap.shared", "../shared")).resolve("data");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "binance/2022-2023/BTCUSDT-5m.csv.gz, 2023-03-01, 2023-03-15, ifvg, 0.01",
    "forex/EURUSD-15m.csv.gz, 2024-02-01, 2024-03-15, crossover, 0.00001",
    "stocks-lean/AAPL-1h.csv.gz, 2005-01-03, 2006-07-01, crossover, 0.0001"
  })
  void aNodeDecidesOfARealSeriesWhatABacktestDecides(
      String series, String from, String to, String strategy, String tick) throws IOException {
    Path file = DATA.resolve(series);
    assumeTrue(Files.exists(file), () -> "skipped: no " + series + " beside the project");
    List<String> range =
        List.of(
            "--from", from, "--to", to, "--strategy", strategy, "--set", "instrument.tick=" + tick);
    List<String> early =
        strategy.equals("ifvg")
            ? List.of("--set", "warmup.ltf=1d", "--set", "warmup.htf=2d")
            : List.of();
    String home = folder.resolve("home").toString();

    Said backtest =
        say(
            List.of("backtest", file.toString(), "--out", folder.resolve("result").toString()),
            range,
            early);
    Said run =
        say(
            List.of(
                "run",
                "--data",
                file.toString(),
                "--home",
                home,
                "--port",
                "0",
                "--speed",
                "max",
                "--until-end"),
            range,
            early);
    Said lines = Said.of("decisions", "--lines", "--home", home);

    assertThat(backtest.code()).as(backtest.err()).isZero();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lines.out())
        .isEqualTo(Files.readString(folder.resolve("result").resolve("decisions.jsonl")))
        .contains("\"decision\":\"filled\"");
  }

  private static Said say(List<String> words, List<String> range, List<String> early) {
    return Said.of(Stream.of(words, range, early).flatMap(List::stream).toList());
  }
}
