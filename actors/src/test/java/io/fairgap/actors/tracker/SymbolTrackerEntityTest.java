package io.fairgap.actors.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.actors.sample.Poisoned;
import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Reported;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Stopped;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.tracker.SymbolTracker.Command;
import io.fairgap.protocol.tracker.SymbolTracker.Confirm;
import io.fairgap.protocol.tracker.SymbolTracker.GetPosition;
import io.fairgap.protocol.tracker.SymbolTracker.GoBy;
import io.fairgap.protocol.tracker.SymbolTracker.Repeat;
import io.fairgap.protocol.tracker.SymbolTracker.Take;
import io.fairgap.protocol.tracker.SymbolTracker.Taken;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.pipeline.SymbolCore;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.persistence.testkit.SnapshotMeta;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.apache.pekko.persistence.testkit.javadsl.SnapshotTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SymbolTrackerEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final String ID = SymbolTrackerEntity.KIND + "|A";
  private static final long NEVER = Long.MIN_VALUE;

  private static final Rulebook RULES = new Rulebook(0, List.of());
  private static final Rulebook OTHERS = new Rulebook(1, List.of("crossover.fast = 2"));

  private final Market market = Market.random(11, 1, 440);
  private final PersistenceTestKit journal = PersistenceTestKit.create(KIT.system());
  private final ManualTime time = ManualTime.get(KIT.system());
  private final TestProbe<TechnicalAnalyst.Command> analyst = KIT.createTestProbe();
  private final EventSourcedBehaviorTestKit<Command, SymbolEvent, Tracking> tracker =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          tracker(),
          EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

  @BeforeEach
  void emptyJournal() {
    tracker.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void candlesAreRecordedThenReportedThenAnswered() {
    CommandResultWithReply<Command, SymbolEvent, Tracking, Taken> result =
        tracker.runCommand(take(0, 3));

    assertThat(result.events()).isEqualTo(List.of(new CandlesClosed(market.first(3))));
    assertThat(result.reply()).isEqualTo(new Taken("A", 2 * Market.HOUR));
    assertThat(analyst.receiveMessage()).isEqualTo(new Reported(0, NEVER, NEVER, reports(0, 3)));
  }

  @Test
  void candlesThatComeAgainAreAnsweredAgainAndRecordedOnce() {
    tracker.runCommand(take(0, 3));

    CommandResultWithReply<Command, SymbolEvent, Tracking, Taken> again =
        tracker.runCommand(take(0, 3));
    CommandResultWithReply<Command, SymbolEvent, Tracking, Taken> more =
        tracker.runCommand(take(1, 5));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(again.reply()).isEqualTo(new Taken("A", 2 * Market.HOUR));
    assertThat(more.events()).isEqualTo(List.of(new CandlesClosed(candles(3, 5))));
  }

  @Test
  void reportsAreRepeatedUntilTheyAreConfirmed() {
    tracker.runCommand(take(0, 4));
    analyst.receiveMessage();

    tracker.runCommand(new Repeat(0));
    tracker.runCommand(new Confirm(Market.HOUR));
    tracker.runCommand(new Repeat(NEVER));

    assertThat(analyst.receiveSeveralMessages(2))
        .isEqualTo(
            List.of(
                new Reported(0, NEVER, 0, reports(1, 4)),
                new Reported(0, Market.HOUR, Market.HOUR, reports(2, 4))));
  }

  @Test
  void aRestartGivesTheSameState() {
    tracker.runCommand(take(0, 30));
    Tracking.State before = tracker.getState().state();

    Tracking.State after = tracker.restart().state().state();

    assertThat(after).isEqualTo(before);
    assertThat(tracker.<Taken>runCommand(GetPosition::new).reply())
        .isEqualTo(new Taken("A", 29 * Market.HOUR));
  }

  @Test
  void aSnapshotAndTheEventsAfterItGiveTheSameStateAsAllEvents() {
    Tracking earlier = market.tracking(0, 20);
    earlier.confirm(10 * Market.HOUR);
    SnapshotTestKit.create(KIT.system())
        .persistForRecovery(
            ID, List.of(Pair.create(SnapshotMeta.create(2), (Object) earlier.state())));
    journal.persistForRecovery(
        ID,
        List.of(
            new CandlesClosed(candles(0, 10)),
            new CandlesClosed(candles(10, 20)),
            new CandlesClosed(candles(20, 30))));

    Tracking restored = tracker.restart().state();

    Tracking expected = market.tracking(0, 30);
    expected.confirm(10 * Market.HOUR);

    assertThat(restored.state()).isEqualTo(expected.state());
  }

  @Test
  void underOtherRulesItSeesWhatItWouldHaveSeenFromTheFirstAndReportsWhatIsNotDecided() {
    tracker.runCommand(take(0, 30));
    analyst.receiveMessage();

    tracker.runCommand(new GoBy(OTHERS, 20 * Market.HOUR));

    Reported reported = (Reported) analyst.receiveMessage();
    Tracking expected = other(30);
    expected.confirm(20 * Market.HOUR);
    assertThat(reported)
        .isEqualTo(
            new Reported(
                1, 20 * Market.HOUR, 20 * Market.HOUR, expected.reportsAfter(20 * Market.HOUR)));
    assertThat(tracker.getState().state()).isEqualTo(expected.state());
  }

  @Test
  void aSnapshotThatWasMadeByOtherRulesIsOfNoUse() {
    SnapshotTestKit.create(KIT.system())
        .persistForRecovery(
            ID,
            List.of(Pair.create(SnapshotMeta.create(1), (Object) market.tracking(0, 20).state())));
    journal.persistForRecovery(
        ID, List.of(new CandlesClosed(candles(0, 20)), new CandlesClosed(candles(20, 30))));

    ActorRef<Command> later =
        KIT.spawn(
            SymbolTrackerEntity.create(
                "A",
                this::core,
                OTHERS,
                analyst.ref(),
                Pulse.unheard(Agent.SYMBOL_TRACKER),
                _ -> {}));

    assertThat(analyst.receiveMessage())
        .isEqualTo(new Reported(1, NEVER, NEVER, other(30).reportsAfter(NEVER)));
    KIT.stop(later);
  }

  /// Its snapshot is due with event 435; without it nothing would be left of the symbol.
  @Test
  void theFirstSnapshotUnderOtherRulesSparesItTheWholeHistory() {
    int due = 435;
    for (int candle = 0; candle < due - 1; candle++) {
      journal.persistForRecovery(ID, List.of(new CandlesClosed(candles(candle, candle + 1))));
    }
    TestProbe<Taken> feed = KIT.createTestProbe();
    ActorRef<Command> entity = KIT.spawn(tracker());
    comeBack(entity);
    entity.tell(new GoBy(OTHERS, NEVER));
    comeBack(entity);
    entity.tell(take(due - 1, due).apply(feed.ref()));
    Taken taken = feed.receiveMessage();
    comeBack(entity);

    journal.clearByPersistenceId(ID);
    journal.failNextPersisted(ID);
    entity.tell(take(due, due + 1).apply(feed.ref()));
    comeBack(entity);
    entity.tell(new GetPosition(feed.ref()));

    assertThat(taken).isEqualTo(new Taken("A", (due - 1) * Market.HOUR));
    assertThat(feed.receiveMessage()).isEqualTo(taken);
    KIT.stop(entity);
  }

  @Test
  void aCandleThatMakesTheStrategyFailStopsTheSymbolWhichGoesOnRecording() {
    EventSourcedBehaviorTestKit<Command, SymbolEvent, Tracking> poisoned =
        EventSourcedBehaviorTestKit.create(
            KIT.system(),
            SymbolTrackerEntity.create(
                "A",
                () -> Poisoned.core(market.instruments().getFirst(), 2),
                analyst.ref(),
                Pulse.unheard(Agent.SYMBOL_TRACKER)),
            EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));
    Stopped stopped = new Stopped(0, 2 * Market.HOUR);

    CommandResultWithReply<Command, SymbolEvent, Tracking, Taken> first =
        poisoned.runCommand(take(0, 4));
    List<TechnicalAnalyst.Command> told = analyst.receiveSeveralMessages(2);
    CommandResultWithReply<Command, SymbolEvent, Tracking, Taken> more =
        poisoned.runCommand(take(4, 6));
    analyst.receiveSeveralMessages(2);
    poisoned.restart();
    poisoned.runCommand(new Repeat(0));

    assertThat(first.reply()).isEqualTo(new Taken("A", 3 * Market.HOUR));
    assertThat(((Reported) told.getFirst()).reports())
        .extracting(report -> report.candle().openTime())
        .containsExactly(0L, Market.HOUR);
    assertThat(told.getLast()).isEqualTo(stopped);
    assertThat(more.events()).isEqualTo(List.of(new CandlesClosed(candles(4, 6))));
    assertThat(analyst.receiveSeveralMessages(2).getLast()).isEqualTo(stopped);
  }

  @Test
  void whenTheJournalFailsItComesBackFromWhatIsRecordedAndGoesOn() {
    tracker.runCommand(take(0, 3));
    analyst.receiveMessage();
    TestProbe<Taken> feed = KIT.createTestProbe();
    ActorRef<Command> entity = KIT.spawn(tracker());
    journal.failNextPersisted(ID);

    entity.tell(take(3, 6).apply(feed.ref()));
    comeBack(entity);
    entity.tell(new GetPosition(feed.ref()));
    entity.tell(take(3, 6).apply(feed.ref()));

    assertThat(feed.receiveSeveralMessages(2))
        .isEqualTo(List.of(new Taken("A", 2 * Market.HOUR), new Taken("A", 5 * Market.HOUR)));
    assertThat(analyst.receiveMessage())
        .isEqualTo(new Reported(0, NEVER, 2 * Market.HOUR, reports(3, 6)));
    assertThat(journal.persistedInStorage(ID))
        .isEqualTo(List.of(new CandlesClosed(candles(0, 3)), new CandlesClosed(candles(3, 6))));
  }

  /// Lets the pause before a restart pass, whenever it begins.
  private void comeBack(ActorRef<Command> entity) {
    TestProbe<Taken> patient = KIT.createTestProbe();
    patient.awaitAssert(() -> {
      time.timePasses(Duration.ofSeconds(1));
      entity.tell(new GetPosition(patient.ref()));
      return patient.receiveMessage(Duration.ofMillis(200));
    });
  }

  private Behavior<Command> tracker() {
    return SymbolTrackerEntity.create(
        "A", this::core, RULES, analyst.ref(), Pulse.unheard(Agent.SYMBOL_TRACKER), _ -> {});
  }

  private SymbolCore core(Rulebook rules) {
    return rules.number() == 0 ? market.core(0) : market.core(0, 2, 5);
  }

  /// Under the other rules from the first candle.
  private Tracking other(int count) {
    return new Tracking(core(OTHERS), 1, NEVER).after(new CandlesClosed(candles(0, count)));
  }

  private Function<ActorRef<Taken>, Command> take(int from, int to) {
    return replyTo -> new Take(Long.MIN_VALUE, candles(from, to), replyTo);
  }

  private List<Candle> candles(int from, int to) {
    return market.candles().getFirst().subList(from, to);
  }

  private List<SymbolReport> reports(int from, int to) {
    return market.tracking(0, to).reportsAfter((from - 1) * Market.HOUR);
  }
}
