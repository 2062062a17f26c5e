package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Scene.V;
import static io.fairgap.backtest.specification.Scene.down;
import static io.fairgap.backtest.specification.Scene.occasion;
import static io.fairgap.backtest.specification.Scene.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Breaks around the inversion of the [Scene].
final class ArmingTest {
  @Test
  void aBreakTenCandlesBeforeTheInversionArmsAtTheInversion() {
    Break before = up(10);

    assertThat(outcome(Scene.flat().breaking(before)))
        .contains(new Armed(occasion(), V, before, List.of()));
  }

  @Test
  void ofTwoBreaksBeforeTheInversionTheLatestCounts() {
    Break later = up(15);

    assertThat(outcome(Scene.flat().breaking(up(10), later)))
        .contains(new Armed(occasion(), V, later, List.of()));
  }

  @Test
  void aBreakElevenCandlesBeforeDoesNotCount() {
    assertThat(outcome(Scene.flat().breaking(up(9))))
        .contains(
            new Refused(
                occasion(),
                30,
                Rule.NO_MSB,
                List.of(new Fact("inverted", "1970-01-01T20:00:00Z"), new Fact("window", "10"))));
  }

  @Test
  void anOppositeBreakSinceTheBreakEndsIt() {
    assertThat(outcome(Scene.flat().breaking(up(15), down(18))))
        .contains(
            new Refused(
                occasion(),
                V,
                Rule.OPPOSITE_BREAK,
                List.of(
                    new Fact("break", "1970-01-01T15:00:00Z"),
                    new Fact("opposite", "1970-01-01T18:00:00Z"))));
  }

  @Test
  void anOppositeBreakBeforeTheBreakDoesNotMatter() {
    Break later = up(25);

    assertThat(outcome(Scene.flat().breaking(down(18), down(22), later)))
        .contains(new Armed(occasion(), 25, later, List.of()));
  }

  @Test
  void aBreakOnTheLastCandleOfTheWindowArms() {
    Break last = up(30);

    assertThat(outcome(Scene.flat().breaking(last)))
        .contains(new Armed(occasion(), 30, last, List.of()));
  }

  @Test
  void anInvalidationOnTheCandleOfTheBreakComesFirst() {
    Scene scene = Scene.flat().candleAt(24, 100, 89, 89).breaking(up(24));

    assertThat(outcome(scene))
        .contains(
            new Refused(
                occasion(),
                24,
                Rule.INVALIDATED,
                List.of(new Fact("inverted", "1970-01-01T20:00:00Z"))));
  }

  @Test
  void aCandidateStillWaitsWhenTheCandlesEnd() {
    assertThat(outcome(Scene.flat().endingBefore(30))).isEmpty();
  }

  private static Optional<Outcome> outcome(Scene scene) {
    return new Arming(scene.market()).of(occasion()).map(ArmingTest::withoutConfluences);
  }

  private static Outcome withoutConfluences(Outcome outcome) {
    return outcome instanceof Armed armed
        ? new Armed(armed.occasion(), armed.at(), armed.broken(), List.of())
        : outcome;
  }
}
