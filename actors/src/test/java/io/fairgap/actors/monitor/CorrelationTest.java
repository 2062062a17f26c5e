package io.fairgap.actors.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.SymbolReport;
import java.util.List;
import java.util.Map;
import org.apache.pekko.actor.testkit.typed.javadsl.TestInbox;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  private final Market market = Market.random(3, 1, 5);

  @Test
  void whatAgentsLogOfACandleIsFoundByTheCandle() {
    List<SymbolReport> reports = market.tracking(0, 5).reportsAfter(Market.HOUR);
    Map<String, String> third = Map.of("candle", "1970-01-01T02:00:00Z");

    assertThat(
            Correlation.of(
                new SymbolTracker.Take(
                    Market.HOUR,
                    market.candles().getFirst().subList(2, 5),
                    TestInbox.<SymbolTracker.Taken>create().getRef())))
        .isEqualTo(third);
    assertThat(Correlation.of(new TechnicalAnalyst.Reported(0, 0, 0, reports))).isEqualTo(third);
    assertThat(Correlation.of(new Orchestrator.Reported("A", 0, 0, 0, reports))).isEqualTo(third);
  }

  @Test
  void whatAgentsLogOfARoundIsFoundByTheRound() {
    assertThat(
            Correlation.of(
                new RiskManager.Assess(
                    List.of(market.rounds().get(2)),
                    TestInbox.<RiskManager.Cleared>create().getRef())))
        .isEqualTo(Map.of("round", "1970-01-01T03:00:00Z"));
  }

  @Test
  void aMessageOfNeitherSaysNothing() {
    assertThat(Correlation.of(new SymbolTracker.Confirm(Market.HOUR))).isEmpty();
    assertThat(Correlation.of(new TechnicalAnalyst.Reported(0, 0, 0, List.of()))).isEmpty();
  }
}
