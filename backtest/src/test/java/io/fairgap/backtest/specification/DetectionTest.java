package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds gaps, swings, breaks and levels against the events that another program found.
final class DetectionTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("fairgap.shared", "../../shared"), "conformance", "detect");
  private static final Instrument EURUSD =
      Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);

  @ParameterizedTest
  @CsvSource({
    "default, BODY_MEAN, 1.5, NONE, 5, 100",
    "atr, ATR, 0.25, CLOSE_BEYOND, 5, 100",
    "colour, NONE, 1, COLOUR, 10, 0"
  })
  void eventsOfOneTimeframeGoAsInTheConformanceFile(
      String name, String significance, String k, String middle, int radius, int expiry)
      throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: there is no folder " + FOLDER);
    Series series =
        new Series(
            Timeframe.parse("15m"),
            RealCandles.ofFile(FOLDER.resolve("EURUSD-15m.csv.gz"), EURUSD));
    Parameters parameters =
        Parameters.defaults()
            .with("gap.significance", significance)
            .with("gap.k", k)
            .with("gap.middle", middle)
            .with("swing.internal", radius)
            .with("inversion.expiry", expiry);

    List<String> rows = new DetectionRows(series, EURUSD, parameters).all();

    assertThat(rows).isEqualTo(expected(FOLDER.resolve("EURUSD-15m." + name + ".csv.gz")));
  }

  /// The rows in alphabetical order: the specification knows what happens on a candle, the order in
  /// which it is told belongs to rounds.
  private static List<String> expected(Path file) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).sorted().toList();
    }
  }
}
