package io.fairgap.actors.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.performance.Performance.Alerts;
import io.fairgap.protocol.performance.Performance.ClearThreshold;
import io.fairgap.protocol.performance.Performance.Command;
import io.fairgap.protocol.performance.Performance.GetAlerts;
import io.fairgap.protocol.performance.Performance.Observe;
import io.fairgap.protocol.performance.Performance.Recorded;
import io.fairgap.protocol.performance.Performance.Refused;
import io.fairgap.protocol.performance.Performance.Reply;
import io.fairgap.protocol.performance.Performance.SetThreshold;
import io.fairgap.trading.alerts.PerformanceEvent;
import io.fairgap.trading.alerts.PerformanceEvent.AlertEnded;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdCleared;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.alerts.Thresholds;
import io.fairgap.trading.alerts.Thresholds.Observation;
import java.util.List;
import java.util.TreeMap;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.LoggingTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PerformanceEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final ThresholdSet HALF = new ThresholdSet("winRate", 0.5, 10);
  private static final AlertRaised ALERT = new AlertRaised("winRate", 0.4, 0.5, 1_661_727_600_000L);

  private final EventSourcedBehaviorTestKit<Command, PerformanceEvent, Thresholds> watch =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          PerformanceEntity.create("paper", Pulse.unheard(Agent.PERFORMANCE)),
          EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

  @BeforeEach
  void emptyJournal() {
    watch.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void aThresholdIsRecordedOnce() {
    CommandResultWithReply<Command, PerformanceEvent, Thresholds, Reply> first = set();
    CommandResultWithReply<Command, PerformanceEvent, Thresholds, Reply> again = set();

    assertThat(first.events()).isEqualTo(List.of(HALF));
    assertThat(again.hasNoEvents()).isTrue();
    assertThat(List.of(first.reply(), again.reply()))
        .isEqualTo(List.of(new Recorded(), new Recorded()));
  }

  @Test
  void anAlertIsRaisedOnceAcrossARestartAndSaidInTheLog() {
    set();

    List<PerformanceEvent> raised =
        LoggingTestKit.warn("paper: winRate fell to 0.4, below its threshold of 0.5")
            .expect(KIT.system(), () -> observe(ALERT.at(), 0.4));
    watch.restart();
    List<PerformanceEvent> again = observe(ALERT.at(), 0.4);
    List<PerformanceEvent> later = observe(ALERT.at() + 1, 0.3);

    assertThat(raised).isEqualTo(List.of(ALERT));
    assertThat(again).isEmpty();
    assertThat(later).isEmpty();
    assertThat(watch.<Alerts>runCommand(GetAlerts::new).reply())
        .isEqualTo(new Alerts(List.of(HALF), List.of(ALERT)));
  }

  @Test
  void anAlertEndsWhenTheFigureIsBack() {
    set();
    observe(ALERT.at(), 0.4);

    List<PerformanceEvent> ended = observe(ALERT.at() + 1, 0.5);

    assertThat(ended).isEqualTo(List.of(new AlertEnded("winRate", 0.5, ALERT.at() + 1)));
    assertThat(watch.<Alerts>runCommand(GetAlerts::new).reply())
        .isEqualTo(new Alerts(List.of(HALF), List.of()));
  }

  @Test
  void aThresholdThatIsClearedTakesItsAlertWithIt() {
    set();
    observe(ALERT.at(), 0.4);

    CommandResultWithReply<Command, PerformanceEvent, Thresholds, Reply> cleared =
        watch.runCommand(replyTo -> new ClearThreshold("winRate", replyTo));

    assertThat(cleared.events()).isEqualTo(List.of(new ThresholdCleared("winRate")));
    assertThat(cleared.reply()).isEqualTo(new Recorded());
    assertThat(watch.<Alerts>runCommand(GetAlerts::new).reply())
        .isEqualTo(new Alerts(List.of(), List.of()));
  }

  @Test
  void aThresholdThatMakesNoSenseIsRefusedInOneSentence() {
    CommandResultWithReply<Command, PerformanceEvent, Thresholds, Reply> refused =
        watch.runCommand(replyTo -> new SetThreshold("winRate", 0.5, 0, replyTo));

    assertThat(refused.hasNoEvents()).isTrue();
    assertThat(refused.reply())
        .isEqualTo(new Refused("A figure is watched after 1 to 1,000,000 trades."));
  }

  private CommandResultWithReply<Command, PerformanceEvent, Thresholds, Reply> set() {
    return watch.runCommand(replyTo -> new SetThreshold("winRate", 0.5, 10, replyTo));
  }

  private List<PerformanceEvent> observe(long at, double winRate) {
    TreeMap<String, Double> values = new TreeMap<>();
    values.put("winRate", winRate);
    return watch.runCommand(new Observe(new Observation(at, 10, values))).events();
  }
}
