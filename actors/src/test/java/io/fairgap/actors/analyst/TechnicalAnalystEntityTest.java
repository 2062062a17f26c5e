package io.fairgap.actors.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Alive;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Command;
import io.fairgap.protocol.analyst.TechnicalAnalyst.GetSetups;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Reported;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Stopped;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Setups;
import io.fairgap.trading.live.SymbolReport;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.persistence.testkit.SnapshotMeta;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.apache.pekko.persistence.testkit.javadsl.SnapshotTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TechnicalAnalystEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final String ID = TechnicalAnalystEntity.KIND + "|A";
  private static final long NEVER = Long.MIN_VALUE;
  private static final int HOURS = 40;

  private final Market market = Market.random(11, 1, HOURS);
  private final List<SymbolReport> reports = market.tracking(0, HOURS).reportsAfter(NEVER);
  private final PersistenceTestKit journal = PersistenceTestKit.create(KIT.system());
  private final ManualTime time = ManualTime.get(KIT.system());
  private final TestProbe<Orchestrator.Command> orchestrator = KIT.createTestProbe();
  private final TestProbe<SymbolTracker.Command> tracker = KIT.createTestProbe();
  private final EventSourcedBehaviorTestKit<Command, AnalystEvent, Setups> analyst =
      EventSourcedBehaviorTestKit.create(KIT.system(), analyst());

  @BeforeEach
  void emptyJournal() {
    analyst.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void whatReportsTellIsRecordedAndTheyArePassedOn() {
    var result = analyst.runCommand(reported(0, 20));

    assertThat(result.events()).isNotEmpty().isEqualTo(told(0, 20));
    assertThat(result.state()).isEqualTo(folded(20));
    assertThat(orchestrator.receiveMessage()).isEqualTo(passed(0, 20));
  }

  @Test
  void reportsThatComeAgainArePassedOnAgainAndRecordedOnce() {
    analyst.runCommand(reported(0, 20));

    var again = analyst.runCommand(reported(0, 20));
    var more = analyst.runCommand(reported(10, 30));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(more.events()).isNotEmpty().isEqualTo(told(20, 30));
    assertThat(orchestrator.receiveSeveralMessages(3))
        .isEqualTo(List.of(passed(0, 20), passed(0, 20), passed(10, 30)));
  }

  @Test
  void aQuietCandlePassesStraightThrough() {
    int quiet = firstQuiet();

    var result = analyst.runCommand(reported(quiet, quiet + 1, before(quiet)));

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(orchestrator.receiveMessage())
        .isEqualTo(
            new Orchestrator.Reported(
                "A", 0, before(quiet), before(quiet), reports.subList(quiet, quiet + 1)));
  }

  @Test
  void nothingOvertakesWhatIsBeingRecorded() {
    ActorRef<Command> entity = KIT.spawn(analyst());

    entity.tell(reported(0, 20));
    for (int row = 20; row < HOURS; row++) {
      entity.tell(reported(row, row + 1));
    }
    entity.tell(new Stopped(0, HOURS * Market.HOUR));

    assertThat(orchestrator.receiveMessage()).isEqualTo(passed(0, 20));
    for (int row = 20; row < HOURS; row++) {
      assertThat(orchestrator.receiveMessage()).isEqualTo(passed(row, row + 1));
    }
    assertThat(orchestrator.receiveMessage())
        .isEqualTo(new Orchestrator.Stopped("A", 0, HOURS * Market.HOUR));
    assertThat(journal.persistedInStorage(ID)).isEqualTo(told(0, HOURS));
  }

  @Test
  void reportsBehindAHoleAreNotPassedOnAndTheTrackerIsAskedForAll() {
    analyst.runCommand(reported(0, 10));

    var result = analyst.runCommand(reported(15, 20));
    analyst.runCommand(reported(10, 20));

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(tracker.receiveMessage()).isEqualTo(new SymbolTracker.Repeat(before(10)));
    assertThat(orchestrator.receiveSeveralMessages(2))
        .isEqualTo(List.of(passed(0, 10), passed(10, 20)));
    assertThat(journal.persistedInStorage(ID)).isEqualTo(told(0, 20));
  }

  @Test
  void whatTheAccountHasConfirmedIsNoHole() {
    analyst.runCommand(reported(0, 10));

    var result = analyst.runCommand(reported(15, 20, before(15)));

    assertThat(result.events()).isNotEmpty().isEqualTo(told(15, 20));
  }

  @Test
  void livingSetupsAreToldToWhoeverAsks() {
    int row = HOURS;
    while (folded(row).alive().isEmpty()) {
      row--;
    }

    analyst.runCommand(reported(0, row));

    assertThat(analyst.<Alive>runCommand(GetSetups::new).reply())
        .isEqualTo(new Alive("A", folded(row)));
  }

  @Test
  void afterARestartItKnowsItsSetupsAndAsksForWhatIsNotRecorded() {
    analyst.runCommand(reported(0, 20));

    Setups after = analyst.restart().state();
    analyst.runCommand(reported(HOURS - 1, HOURS));

    assertThat(after).isEqualTo(folded(20));
    assertThat(tracker.receiveMessage()).isEqualTo(new SymbolTracker.Repeat(after.recorded()));
  }

  @Test
  void aSnapshotAndTheEventsAfterItGiveTheSameStateAsAllEvents() {
    List<AnalystEvent> events = told(0, HOURS);
    int half = events.size() / 2;
    SnapshotTestKit.create(KIT.system())
        .persistForRecovery(
            ID,
            List.of(
                Pair.create(SnapshotMeta.create(half), (Object) folded(events.subList(0, half)))));
    journal.persistForRecovery(ID, List.<Object>copyOf(events));

    Setups restored = analyst.restart().state();

    assertThat(restored).isEqualTo(folded(HOURS));
  }

  @Test
  void whenTheJournalFailsItComesBackAndWhatWasLostIsRecordedOnce() {
    int unrecorded = 1 + (int) (folded(10).recorded() / Market.HOUR);
    ActorRef<Command> entity = KIT.spawn(analyst());
    entity.tell(reported(0, 10));
    orchestrator.receiveMessage();
    journal.failNextPersisted(ID);

    entity.tell(reported(10, 20));
    comeBack(entity);
    entity.tell(reported(20, 30));
    SymbolTracker.Command asked = tracker.receiveMessage();
    entity.tell(reported(unrecorded, 30));

    assertThat(asked).isEqualTo(new SymbolTracker.Repeat(before(unrecorded)));
    assertThat(orchestrator.receiveMessage()).isEqualTo(passed(unrecorded, 30));
    assertThat(journal.persistedInStorage(ID)).isEqualTo(told(0, 30));
  }

  /// Lets the pause before a restart pass, whenever it begins.
  private void comeBack(ActorRef<Command> entity) {
    TestProbe<Alive> patient = KIT.createTestProbe();
    patient.awaitAssert(() -> {
      time.timePasses(Duration.ofSeconds(1));
      entity.tell(new GetSetups(patient.ref()));
      return patient.receiveMessage(Duration.ofMillis(200));
    });
  }

  private Behavior<Command> analyst() {
    return TechnicalAnalystEntity.create(
        "A", tracker.ref(), orchestrator.ref(), Pulse.unheard(Agent.TECHNICAL_ANALYST));
  }

  private int firstQuiet() {
    int row = 1;
    while (!reports.get(row).isQuiet()) {
      row++;
    }
    return row;
  }

  private Reported reported(int from, int to) {
    return reported(from, to, NEVER);
  }

  private Reported reported(int from, int to, long confirmed) {
    return new Reported(0, confirmed, before(from), reports.subList(from, to));
  }

  private Orchestrator.Reported passed(int from, int to) {
    return new Orchestrator.Reported("A", 0, NEVER, before(from), reports.subList(from, to));
  }

  private static long before(int row) {
    return row == 0 ? NEVER : (row - 1) * Market.HOUR;
  }

  private List<AnalystEvent> told(int from, int to) {
    return Setups.NONE.take(NEVER, NEVER, reports.subList(from, to))
            instanceof Answer.Accept<AnalystEvent>(var events)
        ? events
        : List.of();
  }

  private Setups folded(int to) {
    return folded(told(0, to));
  }

  private static Setups folded(List<AnalystEvent> events) {
    Setups setups = Setups.NONE;
    for (AnalystEvent event : events) {
      setups = setups.after(event);
    }
    return setups;
  }
}
