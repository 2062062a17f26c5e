package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.specification.Level.Kind;
import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Stop, target, limit and cost of the [Scene]'s setup: close at 100, stop a tick below the zone at
/// 89, so a risk of 11.
final class ProposalsTest {
  @Test
  void theNearestLevelThatPaysForTheRiskIsTheTarget() {
    Scene scene =
        Scene.flat().above(Kind.ASIA, 116, 3).above(Kind.LONDON, 117, 3).above(Kind.EQUAL, 118, 3);

    assertThat(outcome(scene)).isEqualTo(proposed(0, 89, 117, "LONDON"));
  }

  @Test
  void theOldestOfLevelsAtOnePriceNamesTheTarget() {
    Scene together = Scene.flat().above(Kind.PREV_WEEK, 120, 3).above(Kind.PREV_DAY, 120, 3);
    Scene apart = Scene.flat().above(Kind.PREV_WEEK, 120, 2).above(Kind.PREV_DAY, 120, 3);

    assertThat(outcome(together)).isEqualTo(proposed(0, 89, 120, "PREV_DAY"));
    assertThat(outcome(apart)).isEqualTo(proposed(0, 89, 120, "PREV_WEEK"));
  }

  @Test
  void aLevelBeyondTenTimesTheRiskPutsTheTargetThere() {
    assertThat(outcome(Scene.flat().above(Kind.ASIA, 210, 3)))
        .isEqualTo(proposed(0, 89, 210, "ASIA"));
    assertThat(outcome(Scene.flat().above(Kind.ASIA, 211, 3)))
        .isEqualTo(proposed(0, 89, 210, "10R"));
  }

  @Test
  void withoutALevelAheadThereIsNoTrade() {
    Scene taken = Scene.flat().candleAt(10, 121, 100, 100).above(Kind.ASIA, 120, 3);

    assertThat(outcome(taken)).isEqualTo(refused(Rule.TARGET, new Fact("risk", "11")));
  }

  @Test
  void aStopBehindASweepLiesBeyondItsExtreme() {
    Scene swept =
        Scene.flat().candleAt(15, 100, 84, 100).above(Kind.ASIA, 140, 3).below(Kind.LONDON, 85, 3);

    assertThat(outcome(swept)).isEqualTo(proposed(0, 89, 140, "ASIA"));
    assertThat(outcome(swept.with("stop.mode", "SWEEP"))).isEqualTo(proposed(0, 83, 140, "ASIA"));
  }

  @Test
  void aLimitLiesOnTheEdgeOrOnTheHalfRoundedAwayFromTheMarket() {
    Scene scene = Scene.flat().above(Kind.ASIA, 120, 3);

    assertThat(outcome(scene.with("entry.mode", "EDGE"))).isEqualTo(proposed(95, 89, 120, "ASIA"));
    assertThat(outcome(scene.with("entry.mode", "MIDPOINT")))
        .isEqualTo(proposed(92, 89, 120, "ASIA"));
  }

  @Test
  void aRoundTripThatCostsTooMuchOfTheRiskIsRefusedExactly() {
    Scene scene = Scene.flat().above(Kind.ASIA, 120, 3).with("cost.max", "0.02");

    assertThat(outcome(scene))
        .isEqualTo(refused(Rule.COST, new Fact("cost", "0.24"), new Fact("limit", "0.22")));
    assertThat(outcome(scene.with("costs.fee", "0.0009"))).isEqualTo(proposed(0, 89, 120, "ASIA"));
  }

  private static Outcome outcome(Scene scene) {
    return new Proposals(scene.market()).of(Scene.armed());
  }

  private static Proposed proposed(long limit, long stop, long target, String level) {
    return new Proposed(Scene.armed(), 0.6, 100, limit, stop, target, level);
  }

  private static Refused refused(Rule rule, Fact... facts) {
    return new Refused(Scene.occasion(), Scene.V, rule, List.of(facts));
  }
}
