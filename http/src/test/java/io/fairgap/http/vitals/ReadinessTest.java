package io.fairgap.http.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.monitor.Monitor.AgentHealth;
import io.fairgap.protocol.monitor.Monitor.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"RUNNING", "ENDED"})
  void aNodeIsReadyWhenAllIsWell(MarketData.State feed) {
    Vitals vitals = new Vitals(NOW, "", health(State.UP, NOW), feed(feed), null, null, null);

    assertThat(Readiness.of(vitals, Duration.ofSeconds(6))).isEqualTo(new Readiness(List.of()));
  }

  @Test
  void nothingIsKnownBeforeTheFirstLook() {
    assertThat(Readiness.of(Vitals.UNKNOWN, Duration.ofSeconds(7)))
        .isEqualTo(
            new Readiness(
                List.of(
                    "the node has not been looked at lately",
                    "the database does not answer",
                    "the monitor does not answer",
                    "the feed does not answer")));
  }

  @Test
  void agentsThatAreLateOrFailedHinder() {
    assertThat(
            List.of(
                with(health(State.LATE, NOW)),
                with(health(State.FAILED, NOW)),
                with(health(State.UP, null))))
        .containsExactly(
            new Readiness(List.of("orchestrator is late")),
            new Readiness(List.of("orchestrator is failed")),
            new Readiness(List.of("orchestrator has not started")));
  }

  @Test
  void whyAnAgentFailedIsSaid() {
    Monitor.Health health =
        new Monitor.Health(
            NOW,
            List.of(
                new AgentHealth(
                    Agent.PORTFOLIO_MANAGER,
                    State.FAILED,
                    1,
                    0,
                    0,
                    NOW,
                    "The account has stopped.")));

    assertThat(with(health))
        .isEqualTo(new Readiness(List.of("portfolio-manager is failed: The account has stopped.")));
  }

  @Test
  void aFeedThatStartsFailedOrBringsNothingHinders() {
    assertThat(
            List.of(
                of(feed(MarketData.State.STARTING)),
                of(feed(MarketData.State.FAILED)),
                of(feed(MarketData.State.STALE))))
        .containsExactly(
            new Readiness(List.of("the feed is starting")),
            new Readiness(List.of("the feed has ended before its time")),
            new Readiness(List.of("the feed brings nothing although the market is open")));
  }

  private static Readiness with(Monitor.Health health) {
    return Readiness.of(
        new Vitals(NOW, "", health, feed(MarketData.State.RUNNING), null, null, null),
        Duration.ZERO);
  }

  private static Readiness of(MarketData.Feed feed) {
    return Readiness.of(
        new Vitals(NOW, "", health(State.UP, NOW), feed, null, null, null), Duration.ZERO);
  }

  private static Monitor.Health health(State state, @Nullable Instant lastWork) {
    return new Monitor.Health(
        NOW, List.of(new AgentHealth(Agent.ORCHESTRATOR, state, 1, 0, 0, lastWork, null)));
  }

  private static MarketData.Feed feed(MarketData.State state) {
    return new MarketData.Feed(0, 0, 0, state, List.of(), 0, "");
  }
}
