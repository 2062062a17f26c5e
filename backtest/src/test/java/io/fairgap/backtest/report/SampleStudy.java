package io.fairgap.backtest.report;

import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.backtest.judgement.Scrutiny;
import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.recording.ReportRecorder;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.result.SummaryJson;
import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.FlatFilled;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.detection.ChartSettings;
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
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The sample's week, studied: real candles that every machine has.
final class SampleStudy {
  private static final Timeframe TRADED = Timeframe.parse("1m");

  private SampleStudy() {}

  static Study traded() {
    return of(IfvgSettings.WarmUp.ofDays(1, 1), "bitstamp.csv", "A note.");
  }

  /// A warm-up longer than the week refuses everything.
  static Study withoutTrades() {
    return of(IfvgSettings.WarmUp.ofDays(30, 30), "bitstamp.csv", "A note.");
  }

  /// @param source the name of the candles' file
  static Study of(IfvgSettings.WarmUp warmUp, String source, String note) {
    Instrument bitcoin = BitstampSample.instrument();
    IfvgSettings d = IfvgSettings.DEFAULTS;
    IfvgSettings settings =
        new IfvgSettings(d.candidate(), d.msb(), d.filter(), d.entry(), d.exit(), warmUp);
    return studied(bitcoin, new InverseFairValueGap(bitcoin.symbol(), settings), source, note);
  }

  /// Some hundred trades without a stop.
  static Study crossed() {
    return studied(
        BitstampSample.instrument(), new MovingAverageCrossover(10, 20), "bitstamp.csv", "A note.");
  }

  private static Study studied(Instrument bitcoin, Strategy strategy, String source, String note) {
    ReportRecorder recorder = new ReportRecorder(1);
    Result result = run(bitcoin, strategy, recorder);
    RunFacts facts = facts(bitcoin, source, note);
    Recording recording = recorder.recording(result);
    Judgement judgement = Judgement.of(result, recording, Scrutiny.OF_A_FIRST_RUN);
    String summary = SummaryJson.of(facts, result, recording, judgement);
    return new Study(facts, result, recording, judgement, summary);
  }

  private static Result run(Instrument instrument, Strategy strategy, ReportRecorder recorder) {
    SymbolCore core =
        new SymbolCore(
            instrument,
            ChartSettings.of(
                TRADED,
                List.of(Timeframe.parse("15m"), Timeframe.parse("1h")),
                instrument.assetClass()),
            List.of(strategy),
            recorder.detections(0));
    FillRules fills =
        new FillRules(
            Costs.DEFAULTS, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, TRADED.millis());
    RunSettings settings = new RunSettings(fills, RiskSettings.DEFAULTS, new BigDecimal("100000"));
    Backtest backtest = new Backtest(List.of(core), settings, FinerCandles.NONE, recorder);
    try (CandleSource candles = new FlatFilled(BitstampSample.candles(TRADED), TRADED)) {
      for (CandleBlock block; (block = candles.next()) != null; ) {
        backtest.onBlock(block);
      }
    }
    return backtest.finish(false);
  }

  private static RunFacts facts(Instrument instrument, String source, String note) {
    return new RunFacts(
        "ifvg",
        TRADED.toString(),
        "15m, 1h",
        List.of(new RunFacts.Input(instrument, source, "0123abcd", 9_600, Skipped.NONE, 3)),
        null,
        null,
        new TreeMap<>(Map.of("gap.k", "1.5")),
        "feed",
        "1",
        List.of(note));
  }
}
