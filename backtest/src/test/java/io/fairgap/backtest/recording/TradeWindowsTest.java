package io.fairgap.backtest.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
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
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Means of one and two candles: bought at the open after a close that rises, sold at the open
/// after one that does not.
class TradeWindowsTest {
  private static final Timeframe TRADED = Timeframe.parse("5m");

  @Test
  void aTradeAmongTheFirstCandlesHasThoseThatThereAre() {
    List<Candle> candles = candles(60, row -> row == 2 || row == 3 ? 1_010 + row : 1_000);

    Run run = run(candles, 60);

    assertThat(run.windows())
        .singleElement()
        .satisfies(window -> {
          assertThat(window.trade().entryRow()).isEqualTo(3);
          assertThat(window.firstRow()).isZero();
          assertThat(window.candles()).isEqualTo(candles.subList(0, 5 + SymbolTrack.AFTER + 1));
        });
  }

  @Test
  void aTradeThatEndsWithTheCandlesHasAllToTheLast() {
    List<Candle> candles = candles(100, row -> row >= 95 ? 1_000 + row : 1_000);

    Run run = run(candles, 7);

    assertThat(run.windows())
        .singleElement()
        .satisfies(window -> {
          assertThat(window.trade().isOpen()).isTrue();
          assertThat(window.trade().entryRow()).isEqualTo(96);
          assertThat(window.firstRow()).isEqualTo(56);
          assertThat(window.candles()).isEqualTo(candles.subList(56, 100));
        });
  }

  @Test
  void theBlocksMakeNoDifference() {
    List<Candle> candles = candles(500, row -> 1_000 + row * 7919L % 13);

    List<TradeWindow> whole = run(candles, 500).windows();

    assertThat(whole).hasSizeGreaterThan(60);
    assertThat(run(candles, 1).windows()).isEqualTo(whole);
    assertThat(run(candles, 17).windows()).isEqualTo(whole);
  }

  @Test
  void aLongTradeIsShownInJoinedCandles() {
    List<Candle> candles = candles(2_000, row -> row < 50 ? 1_000 : 1_000 + row);

    Run run = run(candles, 256);

    assertThat(run.windows())
        .singleElement()
        .satisfies(window -> {
          assertThat(window.firstRow()).isEqualTo(11);
          assertThat(window.perCandle()).isEqualTo(8);
          assertThat(window.candles()).hasSize(Math.ceilDiv(2_000 - 11, 8));
          assertThat(window.candles().get(10)).isEqualTo(joined(candles.subList(91, 99)));
          assertThat(window.indexOf(51)).isEqualTo(5);
        });
  }

  @Test
  void ofManyTradesTheLargestAreKept() {
    long[] closes = new Random(7).longs(4_000, 10_000, 11_000).toArray();
    List<Candle> candles = candles(closes.length, row -> closes[row]);

    Run run = run(candles, 512);

    List<Double> kept =
        run.windows().stream()
            .map(TradeWindow::trade)
            .filter(trade -> !trade.isOpen())
            .map(TradeWindowsTest::net)
            .toList();
    List<Double> all =
        run.result().closedTrades().stream().map(TradeWindowsTest::net).sorted().toList();
    assertThat(all).hasSizeGreaterThan(500);
    int half = ReportRecorder.WINDOWS / 2;
    assertThat(kept.stream().sorted())
        .isEqualTo(
            Stream.concat(all.stream().limit(half), all.stream().skip(all.size() - half)).toList());
    assertThat(run.windows())
        .isSortedAccordingTo((a, b) -> Long.compare(a.trade().entryTime(), b.trade().entryTime()));
  }

  private record Run(Result result, List<TradeWindow> windows) {}

  private static Run run(List<Candle> candles, int perBlock) {
    Instrument instrument = Instrument.of("TEST", "0.01", "0.001", AssetClass.CRYPTO);
    ReportRecorder recorder = new ReportRecorder(1);
    SymbolCore core =
        new SymbolCore(
            instrument,
            ChartSettings.of(TRADED, List.of(), AssetClass.CRYPTO),
            List.of(new MovingAverageCrossover(1, 2)),
            recorder.detections(0));
    FillRules fills =
        new FillRules(
            Costs.of("0", "0"), LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, TRADED.millis());
    RunSettings settings =
        new RunSettings(fills, RiskSettings.DEFAULTS, LossLimits.OFF, new BigDecimal("100000"));
    Backtest backtest = new Backtest(List.of(core), settings, FinerCandles.NONE, recorder);
    for (int from = 0; from < candles.size(); from += perBlock) {
      backtest.onBlock(
          CandleBlock.of(0, candles.subList(from, Math.min(candles.size(), from + perBlock))));
    }
    Result result = backtest.finish(false);
    return new Run(result, recorder.recording(result).windows());
  }

  /// Candles whose closes are given, each opening at the close before.
  private static List<Candle> candles(int count, IntToLongFunction close) {
    return IntStream.range(0, count)
        .mapToObj(row -> {
          long from = close.applyAsLong(Math.max(0, row - 1));
          long to = close.applyAsLong(row);
          return new Candle(
              row * TRADED.millis(), from, Math.max(from, to) + 2, Math.min(from, to) - 3, to, 5);
        })
        .toList();
  }

  private static Candle joined(List<Candle> all) {
    return new Candle(
        all.getFirst().openTime(),
        all.getFirst().open(),
        all.stream().mapToLong(Candle::high).max().orElseThrow(),
        all.stream().mapToLong(Candle::low).min().orElseThrow(),
        all.getLast().close(),
        all.stream().mapToLong(Candle::volume).sum());
  }

  private static double net(Trade trade) {
    return trade.net().doubleValue();
  }
}
