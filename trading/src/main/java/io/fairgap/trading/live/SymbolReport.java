package io.fairgap.trading.live;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Analysis.Inversion;
import io.fairgap.trading.strategy.Proposal;
import java.util.List;

/// What one symbol says of one closed candle: the candle, for fills and marks, and what its
/// strategies found.
///
/// @param row number of the candle in its symbol, from 0
/// @param atr ATR14 in ticks as known before the candle, by which fills on it slip
public record SymbolReport(
    String symbol,
    int row,
    Candle candle,
    double atr,
    List<Inversion> inversions,
    List<Finding> findings,
    List<Proposal> proposals,
    List<Finding> withdrawals,
    List<String> exits) {

  public SymbolReport {
    inversions = List.copyOf(inversions);
    findings = List.copyOf(findings);
    proposals = List.copyOf(proposals);
    withdrawals = List.copyOf(withdrawals);
    exits = List.copyOf(exits);
  }

  /// Lets a core fold its next candle and keeps what it says.
  static SymbolReport of(SymbolCore core, Candle candle) {
    int row = core.nextRow();
    double atr = core.chart().atr();
    Analysis said =
        core.onCandle(
            candle.openTime(),
            candle.open(),
            candle.high(),
            candle.low(),
            candle.close(),
            candle.volume());
    return new SymbolReport(
        core.instrument().symbol(),
        row,
        candle,
        atr,
        said.inversions(),
        said.findings(),
        said.proposals(),
        said.withdrawals(),
        said.exits());
  }

  /// Whether the strategies have nothing to say that the account could act on.
  public boolean isQuiet() {
    return findings.isEmpty() && withdrawals.isEmpty() && exits.isEmpty();
  }

  Analysis analysis() {
    return Analysis.of(findings, proposals, withdrawals, exits);
  }
}
