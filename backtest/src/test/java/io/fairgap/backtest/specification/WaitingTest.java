package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What ends the wait of the [Scene]'s setup for its limit at 95; it aims at 120.
final class WaitingTest {
  private static final Proposed PLAN = new Proposed(Scene.armed(), 0.6, 100, 95, 89, 120, "ASIA");

  @Test
  void anOppositeBreakComesBeforeInvalidationAndTarget() {
    Scene scene = Scene.flat().candleAt(22, 121, 88, 89).breaking(Scene.down(22));

    assertThat(new Waiting(scene.market()).withdrawn(PLAN, 22))
        .contains(
            refused(
                22,
                Rule.WITHDRAWN_OPPOSITE_BREAK,
                new Fact("break", "1970-01-01T15:00:00Z"),
                new Fact("opposite", "1970-01-01T22:00:00Z")));
  }

  @Test
  void anInvalidationComesBeforeATradeAtTheTarget() {
    Scene scene = Scene.flat().candleAt(22, 121, 88, 89);

    assertThat(new Waiting(scene.market()).withdrawn(PLAN, 22))
        .contains(
            refused(22, Rule.WITHDRAWN_INVALIDATED, new Fact("inverted", "1970-01-01T20:00:00Z")));
  }

  @Test
  void aTradeAtTheTargetEndsTheWait() {
    Scene reached = Scene.flat().candleAt(22, 120, 100, 100);
    Scene missed = Scene.flat().candleAt(22, 119, 100, 100);

    assertThat(new Waiting(reached.market()).withdrawn(PLAN, 22))
        .contains(refused(22, Rule.TARGET_TAKEN, new Fact("target", "120")));
    assertThat(new Waiting(missed.market()).withdrawn(PLAN, 22)).isEmpty();
  }

  @Test
  void theWaitLastsFifteenCandles() {
    Waiting waiting = new Waiting(Scene.flat().market());

    assertThat(waiting.expired(PLAN, 34)).isEmpty();
    assertThat(waiting.expired(PLAN, 35))
        .contains(refused(35, Rule.EXPIRED, new Fact("armed", "1970-01-01T20:00:00Z")));
  }

  @Test
  void aRejectionReachesTheZoneAndClosesOutside() {
    Waiting waiting =
        new Waiting(
            Scene.flat()
                .candleAt(22, 100, 95, 96)
                .candleAt(23, 100, 95, 95)
                .candleAt(24, 100, 96, 96)
                .market());

    assertThat(List.of(22, 23, 24)).filteredOn(t -> waiting.rejects(PLAN, t)).containsExactly(22);
  }

  private static Refused refused(int at, Rule rule, Fact... facts) {
    return new Refused(Scene.occasion(), at, rule, List.of(facts));
  }
}
