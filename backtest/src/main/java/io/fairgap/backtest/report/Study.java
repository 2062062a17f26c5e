package io.fairgap.backtest.report;

import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.market.Timeframe;

/// Everything that a report is made from.
///
/// @param summary the text of `summary.json`
public record Study(
    RunFacts facts, Result result, Recording recording, Judgement judgement, String summary) {

  String symbols() {
    return facts.symbols();
  }

  /// Close time of the last candle.
  long end() {
    return result.until() + Timeframe.parse(facts.timeframe()).millis();
  }
}
