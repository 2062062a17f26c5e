package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Holds the specification against what another program, written from the same text, trades and
/// refuses.
final class SpecificationTest {
  private static final Path SHARED = Path.of(System.getProperty("fairgap.shared", "../../shared"));

  @Test
  void fourteenMonthsOfBitcoinGoAsInTheConformanceFiles() throws IOException {
    Path expected = expected("binance-2022-2023-BTCUSDT-5m");
    Instrument instrument = Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO);
    List<Candle> candles =
        RealCandles.ofFile(SHARED.resolve("data/binance/2022-2023/BTCUSDT-5m.csv.gz"), instrument);

    Result result = run(instrument, "5m", List.of("1h", "4h"), candles, Parameters.defaults());

    assertConforms(result, instrument, candles, expected);
  }

  @Test
  void theSampleWeekGoesAsInTheConformanceFiles() throws IOException {
    Path expected = expected("bitstamp-sample-1m");
    Instrument instrument = Instrument.of("BTCUSD", "0.01", "0.0001", AssetClass.CRYPTO);
    List<Candle> candles = RealCandles.ofSample(instrument);
    Parameters oneDay = Parameters.defaults().with("warmup.ltf", "P1D").with("warmup.htf", "P1D");

    Result result = run(instrument, "1m", List.of("15m", "1h"), candles, oneDay);

    assertConforms(result, instrument, candles, expected);
  }

  private static Path expected(String name) {
    Path folder = SHARED.resolve("conformance/strategy").resolve(name);
    assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);
    return folder;
  }

  private static Result run(
      Instrument instrument,
      String timeframe,
      List<String> higher,
      List<Candle> candles,
      Parameters parameters) {
    return Specification.run(
        instrument,
        Timeframe.parse(timeframe),
        higher.stream().map(Timeframe::parse).toList(),
        candles,
        parameters);
  }

  private static void assertConforms(
      Result result, Instrument instrument, List<Candle> candles, Path expected)
      throws IOException {
    ConformanceRows rows = new ConformanceRows(instrument, candles);
    assertThat(result.trades().stream().map(rows::trade))
        .containsExactlyElementsOf(rowsOf(expected.resolve("trades.csv")));
    assertThat(result.refusals().stream().map(rows::refusal).sorted())
        .containsExactlyElementsOf(
            rowsOf(expected.resolve("refusals.csv")).stream()
                .map(SpecificationTest::withoutFacts)
                .sorted()
                .toList());
    assertThat(result.funnel()).isEqualTo(funnelOf(expected.resolve("funnel.json")));
  }

  private static Funnel funnelOf(Path file) {
    Config funnel = ConfigFactory.parseFile(file.toFile()).getConfig("funnel");
    Map<String, Map<String, Integer>> lost = new TreeMap<>();
    funnel
        .getConfig("lost")
        .entrySet()
        .forEach(each -> {
          List<String> path = ConfigUtil.splitPath(each.getKey());
          lost.computeIfAbsent(path.getFirst(), _ -> new TreeMap<>())
              .put(path.getLast(), (Integer) each.getValue().unwrapped());
        });
    return new Funnel(
        funnel.getInt("gaps"),
        funnel.getInt("significant"),
        funnel.getInt("inverted"),
        funnel.getInt("candidates"),
        funnel.getInt("armed"),
        funnel.getInt("signals"),
        funnel.getInt("traded"),
        lost);
  }

  private static List<String> rowsOf(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  /// The first ten columns; the eleventh is free text.
  private static String withoutFacts(String row) {
    return String.join(",", List.of(row.split(",", 11)).subList(0, 10));
  }
}
