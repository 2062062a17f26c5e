package io.fairgap.actors.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.monitor.Monitor.AgentHealth;
import io.fairgap.protocol.monitor.Monitor.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pekko.actor.testkit.typed.javadsl.BehaviorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestInbox;
import org.junit.jupiter.api.Test;

class MonitorActorTest {
  private static final Instant BEGAN = Instant.parse("2026-01-05T10:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final BehaviorTestKit<Monitor.Command> monitor =
      BehaviorTestKit.create(MonitorActor.create(nanos::get));

  @Test
  void everyKindIsUpAtTheStart() {
    assertThat(health(5))
        .isEqualTo(
            new Monitor.Health(
                at(5),
                List.of(
                    untouched(Agent.CONFIGURATION, State.UP),
                    untouched(Agent.MARKET_DATA, State.UP),
                    untouched(Agent.SYMBOL_TRACKER, State.UP),
                    untouched(Agent.TECHNICAL_ANALYST, State.UP),
                    untouched(Agent.ORCHESTRATOR, State.UP),
                    untouched(Agent.RISK_MANAGER, State.UP),
                    untouched(Agent.PORTFOLIO_MANAGER, State.UP),
                    untouched(Agent.EXECUTION, State.UP),
                    untouched(Agent.MARKET_RESEARCH, State.UP),
                    untouched(Agent.JOURNAL, State.UP),
                    untouched(Agent.PERFORMANCE, State.UP))));
  }

  @Test
  void workIsCountedPerKind() {
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "A", 3, 2, at(1)));
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "B", 4, 2, at(2)));

    assertThat(health(3, Agent.SYMBOL_TRACKER))
        .isEqualTo(new AgentHealth(Agent.SYMBOL_TRACKER, State.UP, 7, 4, 0, at(2), null));
  }

  @Test
  void whatWaitedForOneThatHasFallenSilentIsForgotten() {
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "A", 1, 900, at(0)));
    nanos.set(TimeUnit.SECONDS.toNanos(8));
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "B", 1, 7, at(8)));

    assertThat(List.of(health(9, Agent.SYMBOL_TRACKER), health(11, Agent.SYMBOL_TRACKER)))
        .extracting(AgentHealth::waiting)
        .containsExactly(907L, 7L);
  }

  @Test
  void anAgentThatHasStoppedIsFailedHoweverTheOthersWork() {
    monitor.run(new Monitor.Stopped(Agent.SYMBOL_TRACKER, "B", "B has stopped.", at(1)));
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "B", 1, 2, at(2)));
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "A", 1, 2, at(3)));

    assertThat(health(4, Agent.SYMBOL_TRACKER))
        .isEqualTo(
            new AgentHealth(Agent.SYMBOL_TRACKER, State.FAILED, 2, 4, 0, at(3), "B has stopped."));
  }

  @Test
  void anAgentThatBeatsIsLateWhenItFallsSilent() {
    nanos.set(TimeUnit.SECONDS.toNanos(1));
    monitor.run(new Monitor.Worked(Agent.ORCHESTRATOR, "orchestrator", 1, 2, at(1)));

    assertThat(List.of(health(11, Agent.ORCHESTRATOR), health(12, Agent.ORCHESTRATOR)))
        .extracting(AgentHealth::state)
        .containsExactly(State.UP, State.LATE);
  }

  @Test
  void aClockThatIsSetMakesNobodyLateAndHidesNobodysSilence() {
    Instant ahead = at(360_000);
    monitor.run(new Monitor.Worked(Agent.ORCHESTRATOR, "orchestrator", 1, 2, ahead));
    monitor.run(new Monitor.Worked(Agent.MARKET_DATA, "feed", 1, 2, at(-360_000)));

    assertThat(List.of(health(9, Agent.ORCHESTRATOR), health(9, Agent.MARKET_DATA)))
        .extracting(AgentHealth::state)
        .containsExactly(State.UP, State.UP);
    assertThat(List.of(health(11, Agent.ORCHESTRATOR), health(11, Agent.MARKET_DATA)))
        .extracting(AgentHealth::state)
        .containsExactly(State.LATE, State.LATE);
  }

  @Test
  void anAgentThatWaitsToBeAskedIsNeverLate() {
    assertThat(health(1_000, Agent.EXECUTION)).isEqualTo(untouched(Agent.EXECUTION, State.UP));
  }

  @Test
  void aKindHasFailedUntilTheOneThatFailedWorksAgain() {
    monitor.run(new Monitor.Failed(Agent.SYMBOL_TRACKER, "A", "broken", at(1)));
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "B", 1, 2, at(2)));
    AgentHealth before = health(3, Agent.SYMBOL_TRACKER);
    monitor.run(new Monitor.Worked(Agent.SYMBOL_TRACKER, "A", 1, 2, at(4)));
    AgentHealth after = health(5, Agent.SYMBOL_TRACKER);

    assertThat(List.of(before, after))
        .containsExactly(
            new AgentHealth(Agent.SYMBOL_TRACKER, State.FAILED, 1, 2, 1, at(2), "broken"),
            new AgentHealth(Agent.SYMBOL_TRACKER, State.UP, 2, 4, 1, at(4), "broken"));
  }

  @Test
  void aKindIsStaleWhileWhatItLivesOnDoesNotCome() {
    monitor.run(new Monitor.Worked(Agent.MARKET_DATA, "feed", 3, 2, at(1)));
    monitor.run(new Monitor.Silent(Agent.MARKET_DATA, "feed", "nothing of A", at(2)));
    AgentHealth before = health(3, Agent.MARKET_DATA);
    monitor.run(new Monitor.Heard(Agent.MARKET_DATA, "feed", at(4)));
    AgentHealth after = health(5, Agent.MARKET_DATA);

    assertThat(List.of(before, after))
        .containsExactly(
            new AgentHealth(Agent.MARKET_DATA, State.STALE, 3, 2, 0, at(1), "nothing of A"),
            new AgentHealth(Agent.MARKET_DATA, State.UP, 3, 2, 0, at(1), "nothing of A"));
  }

  @Test
  void aRecoveryCountsAsARestart() {
    monitor.run(new Monitor.Recovered(Agent.PORTFOLIO_MANAGER, "paper", at(1)));

    assertThat(health(2, Agent.PORTFOLIO_MANAGER))
        .isEqualTo(
            new AgentHealth(
                Agent.PORTFOLIO_MANAGER,
                State.UP,
                0,
                0,
                1,
                null,
                "the journal failed paper; the log says how"));
  }

  private Monitor.Health health(int second) {
    nanos.set(TimeUnit.SECONDS.toNanos(second));
    TestInbox<Monitor.Health> inbox = TestInbox.create();
    monitor.run(new Monitor.GetHealth(at(second), inbox.getRef()));
    return inbox.receiveMessage();
  }

  private AgentHealth health(int second, Agent agent) {
    return health(second).agents().get(agent.ordinal());
  }

  private static AgentHealth untouched(Agent agent, State state) {
    return new AgentHealth(agent, state, 0, 0, 0, null, null);
  }

  private static Instant at(int second) {
    return BEGAN.plusSeconds(second);
  }
}
