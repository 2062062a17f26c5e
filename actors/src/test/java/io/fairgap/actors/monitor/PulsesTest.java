package io.fairgap.actors.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import java.time.Instant;
import java.util.Map;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.BehaviorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.LoggingTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestInbox;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.junit.jupiter.api.Test;

/// What the monitor hears of an agent that takes texts and breaks on one that says so.
class PulsesTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final TestInbox<Monitor.Command> monitor = TestInbox.create();
  private Instant now = START;

  @Test
  void workIsToldAtMostOnceASecondAndCountedInFull() {
    BehaviorTestKit<String> agent = agent();

    agent.run("one");
    agent.run("two");
    agent.run("three");
    now = START.plusSeconds(1);
    agent.run("four");

    assertThat(monitor.getAllReceived()).containsExactly(worked(1, START), worked(3, now));
  }

  @Test
  void aFailureIsToldAtOnceAndPassedOn() {
    BehaviorTestKit<String> agent = agent();

    agent.run("one");
    assertThatThrownBy(() -> agent.run("break")).isInstanceOf(IllegalArgumentException.class);

    assertThat(monitor.getAllReceived())
        .containsExactly(
            worked(1, START),
            new Monitor.Failed(
                Agent.ORCHESTRATOR, "main", "java.lang.IllegalArgumentException: asked to", START));
  }

  @Test
  void whatAnAgentLogsSaysWhichOneItIs() {
    ActorTestKit kit = ActorTestKit.create();
    try {
      TestProbe<Monitor.Command> ear = kit.createTestProbe();
      ActorRef<String> agent =
          kit.spawn(
              new Pulses(ear.ref(), () -> now)
                  .around(
                      Agent.SYMBOL_TRACKER,
                      "BTCUSDT",
                      String.class,
                      _ ->
                          Behaviors.receive((context, message) -> {
                            context.getLog().warn(message);
                            return Behaviors.same();
                          })));

      LoggingTestKit.warn("looked at")
          .withMdc(Map.of("agent", "symbol-tracker", "symbol", "BTCUSDT"))
          .expect(
              kit.system(),
              () -> {
                agent.tell("looked at");
                return null;
              });

      assertThat(ear.receiveMessage())
          .isEqualTo(new Monitor.Worked(Agent.SYMBOL_TRACKER, "BTCUSDT", 1, 0, START));
    } finally {
      kit.shutdownTestKit();
    }
  }

  @Test
  void theFirstRecoveryIsTheStart() {
    Pulse pulse = new Pulse(Agent.EXECUTION, "ORDER1", monitor.getRef()::tell, () -> now);

    pulse.recovered();
    pulse.recovered();

    assertThat(monitor.getAllReceived())
        .containsExactly(new Monitor.Recovered(Agent.EXECUTION, "ORDER1", START));
  }

  @Test
  void anAgentThatComesBackByItsOwnChoiceWasNotRestarted() {
    Pulse pulse = new Pulse(Agent.SYMBOL_TRACKER, "BTCUSDT", monitor.getRef()::tell, () -> now);

    pulse.renewed();
    pulse.recovered();

    assertThat(monitor.getAllReceived())
        .containsExactly(new Monitor.Recovered(Agent.SYMBOL_TRACKER, "BTCUSDT", START));
  }

  private BehaviorTestKit<String> agent() {
    Pulses pulses = new Pulses(monitor.getRef(), () -> now, _ -> 5);
    return BehaviorTestKit.create(
        pulses.around(
            Agent.ORCHESTRATOR,
            "main",
            String.class,
            _ ->
                Behaviors.receiveMessage(message -> {
                  if (message.equals("break")) {
                    throw new IllegalArgumentException("asked to");
                  }
                  return Behaviors.same();
                })));
  }

  private static Monitor.Worked worked(long messages, Instant at) {
    return new Monitor.Worked(Agent.ORCHESTRATOR, "main", messages, 5, at);
  }
}
