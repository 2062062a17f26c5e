package io.fairgap.actors.monitor;

import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// By what the log lines that agents write at a message are found beside each other: `candle`, the
/// instant at which the first candle in it opens, or `round`, the instant of the first round.
final class Correlation {
  private Correlation() {}

  /// Empty when a message brings neither.
  static Map<String, String> of(Object message) {
    return switch (message) {
      case SymbolTracker.Take take when !take.candles().isEmpty() ->
          candle(take.candles().getFirst().openTime());
      case TechnicalAnalyst.Reported reported -> reports(reported.reports());
      case Orchestrator.Reported reported -> reports(reported.reports());
      case RiskManager.Assess assess -> rounds(assess.rounds());
      case PortfolioManager.Decide decide -> rounds(decide.rounds());
      default -> Map.of();
    };
  }

  private static Map<String, String> reports(List<SymbolReport> reports) {
    return reports.isEmpty() ? Map.of() : candle(reports.getFirst().candle().openTime());
  }

  private static Map<String, String> candle(long openTime) {
    return Map.of("candle", Instant.ofEpochMilli(openTime).toString());
  }

  private static Map<String, String> rounds(List<RoundInput> rounds) {
    return rounds.isEmpty()
        ? Map.of()
        : Map.of("round", Instant.ofEpochMilli(rounds.getFirst().closeTime()).toString());
  }
}
