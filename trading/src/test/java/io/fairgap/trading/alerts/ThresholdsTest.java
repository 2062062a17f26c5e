package io.fairgap.trading.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.alerts.PerformanceEvent.AlertEnded;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdCleared;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.alerts.Thresholds.Observation;
import io.fairgap.trading.live.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  private static final ThresholdSet HALF = new ThresholdSet("winRate", 0.5, 10);
  private static final Answer<PerformanceEvent> NOTHING = new Answer.Known<>();

  private Thresholds thresholds = Thresholds.NONE.after(HALF);

  @Test
  void anAlertIsRaisedOnceAndEndsOnce() {
    List<PerformanceEvent> events = new ArrayList<>();
    for (int round = 1; round <= 9; round++) {
      double value = round < 3 || round > 6 ? 0.5 : 0.4;
      events.addAll(observe(round, 10, value));
      events.addAll(observe(round, 10, value));
    }

    assertThat(events)
        .isEqualTo(
            List.of(new AlertRaised("winRate", 0.4, 0.5, 3), new AlertEnded("winRate", 0.5, 7)));
    assertThat(thresholds.raised()).isEmpty();
  }

  @Test
  void aFigureOfFewTradesOrWithoutValueSaysNothing() {
    List<PerformanceEvent> few = observe(1, 9, 0.1);
    Answer<PerformanceEvent> undefined =
        thresholds.observe(new Observation(2, 50, new TreeMap<>()));

    assertThat(few).isEmpty();
    assertThat(undefined).isEqualTo(NOTHING);
  }

  @Test
  void figuresOfARoundBeforeTheLastAlertAreKnown() {
    observe(5, 10, 0.4);

    assertThat(observe(5, 10, 0.6)).isEmpty();
    assertThat(observe(4, 10, 0.6)).isEmpty();
    assertThat(observe(6, 10, 0.6)).isEqualTo(List.of(new AlertEnded("winRate", 0.6, 6)));
  }

  @Test
  void anotherThresholdIsMeasuredAnewAtTheSameRound() {
    observe(5, 10, 0.4);
    ThresholdSet lower = new ThresholdSet("winRate", 0.45, 10);

    Answer<PerformanceEvent> set = thresholds.set("winRate", 0.45, 10);
    thresholds = thresholds.after(lower);

    assertThat(set).isEqualTo(Answer.<PerformanceEvent>accept(lower));
    assertThat(observe(5, 10, 0.4)).isEqualTo(List.of(new AlertRaised("winRate", 0.4, 0.45, 5)));
  }

  @Test
  void aThresholdThatIsThereIsKnownAndOneThatIsClearedIsGone() {
    observe(5, 10, 0.4);

    Answer<PerformanceEvent> again = thresholds.set("winRate", 0.5, 10);
    Answer<PerformanceEvent> cleared = thresholds.clear("winRate");
    thresholds = thresholds.after(new ThresholdCleared("winRate"));

    assertThat(again).isEqualTo(NOTHING);
    assertThat(cleared).isEqualTo(Answer.accept(new ThresholdCleared("winRate")));
    assertThat(thresholds.clear("winRate")).isEqualTo(NOTHING);
    assertThat(thresholds.raised()).isEmpty();
  }

  @Test
  void aThresholdThatMakesNoSenseIsRefused() {
    assertThat(thresholds.set("happiness", 1, 1))
        .asString()
        .contains("No figure is called so; there are trades, longs, wins,");
    assertThat(thresholds.clear("happiness")).isEqualTo(thresholds.set("happiness", 1, 1));
    assertThat(thresholds.set("winRate", Double.NaN, 1))
        .isEqualTo(new Answer.Refuse<PerformanceEvent>("A threshold is a number."));
    assertThat(thresholds.set("winRate", 0.5, 0))
        .isEqualTo(
            new Answer.Refuse<PerformanceEvent>(
                "A figure is watched after 1 to 1,000,000 trades."));
  }

  /// What is recorded of figures, which is folded.
  private List<PerformanceEvent> observe(long at, int trades, double winRate) {
    TreeMap<String, Double> values = new TreeMap<>();
    values.put("winRate", winRate);
    if (thresholds.observe(new Observation(at, trades, values))
        instanceof Answer.Accept<PerformanceEvent>(var events)) {
      events.forEach(event -> thresholds = thresholds.after(event));
      return events;
    }
    return List.of();
  }
}
