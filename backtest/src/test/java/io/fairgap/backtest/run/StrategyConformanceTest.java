package io.fairgap.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.backtest.result.RefusalsCsv;
import io.fairgap.backtest.result.TradesCsv;
import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.FlatFilled;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an independent program, written from the strategy's text alone, trades and refuses.
class StrategyConformanceTest {
  private static final Path SHARED = Path.of(System.getProperty("fairgap.shared", "../shared"));

  @Test
  void bitcoinOnFiveMinutesTradesAndRefusesAsExpected() throws IOException {
    Instrument bitcoin = Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO);
    Path file = shared("data/binance/2022-2023/BTCUSDT-5m.csv.gz");
    Timeframe traded = Timeframe.parse("5m");
    CandleSource candles = CandleReader.open(Reading.of(file, bitcoin, traded));

    Run run = run(bitcoin, traded, List.of("1h", "4h"), IfvgSettings.WarmUp.ofDays(5, 21), candles);

    run.isAsIn("binance-2022-2023-BTCUSDT-5m");
  }

  @Test
  void theSampleOnOneMinuteTradesAndRefusesAsExpected() throws IOException {
    Instrument bitcoin = BitstampSample.instrument();
    Timeframe traded = Timeframe.parse("1m");
    CandleSource candles = new FlatFilled(BitstampSample.candles(traded), traded);

    Run run = run(bitcoin, traded, List.of("15m", "1h"), IfvgSettings.WarmUp.ofDays(1, 1), candles);

    run.isAsIn("bitstamp-sample-1m");
  }

  private record Run(Result result, List<String> refusals) {
    void isAsIn(String folder) throws IOException {
      Path expected = shared("conformance/strategy/" + folder);
      assertThat(TradesCsv.rows(result.trades()).stream().map(row -> columns(row, 29)))
          .isEqualTo(Files.readAllLines(expected.resolve("trades.csv")));
      // The expected file has another order within one candle than tallest first.
      assertThat(refusals.stream().map(row -> columns(row, 10)).sorted())
          .isEqualTo(
              Files.readAllLines(expected.resolve("refusals.csv")).stream()
                  .map(row -> columns(row, 10))
                  .sorted()
                  .toList());
    }
  }

  private static Run run(
      Instrument instrument,
      Timeframe traded,
      List<String> higher,
      IfvgSettings.WarmUp warmUp,
      CandleSource candles) {
    IfvgSettings d = IfvgSettings.DEFAULTS;
    Costs costs = Costs.of("0.001", "0.0002");
    IfvgSettings.Exit exit =
        new IfvgSettings.Exit(
            d.exit().stopMode(),
            d.exit().stopBuffer(),
            d.exit().leastReward(),
            d.exit().mostReward(),
            d.exit().mostCost(),
            costs.roundTrip());
    IfvgSettings ifvg =
        new IfvgSettings(d.candidate(), d.msb(), d.filter(), d.entry(), exit, warmUp);
    SymbolCore core =
        new SymbolCore(
            instrument,
            ChartSettings.of(
                traded, higher.stream().map(Timeframe::parse).toList(), AssetClass.CRYPTO),
            List.of(new InverseFairValueGap(instrument.symbol(), ifvg)),
            new DetectionRecorder());
    FillRules fills =
        new FillRules(costs, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, traded.millis());
    RunSettings settings = new RunSettings(fills, RiskSettings.DEFAULTS, new BigDecimal("100000"));
    List<String> refusals = new ArrayList<>(List.of(RefusalsCsv.HEADER));
    Backtest backtest =
        new Backtest(
            List.of(core), settings, FinerCandles.NONE, new Refusals(instrument, refusals));
    try (candles) {
      for (CandleBlock block = candles.next(); block != null; block = candles.next()) {
        backtest.onBlock(block);
      }
    }
    return new Run(backtest.finish(false), refusals);
  }

  private record Refusals(Instrument instrument, List<String> rows) implements Observer {
    @Override
    public void line(String line) {}

    @Override
    public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {
      rows.add(RefusalsCsv.row(instrument, refusal, occasion));
    }

    @Override
    public void equity(long closeTime, double equity) {}
  }

  private static String columns(String row, int count) {
    return String.join(",", List.of(row.split(",", -1)).subList(0, count));
  }

  private static Path shared(String name) {
    Path path = SHARED.resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: no " + name + " beside the project");
    return path;
  }
}
