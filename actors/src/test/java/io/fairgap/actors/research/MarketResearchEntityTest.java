package io.fairgap.actors.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.research.MarketResearch.Command;
import io.fairgap.protocol.research.MarketResearch.GetLatest;
import io.fairgap.protocol.research.MarketResearch.Held;
import io.fairgap.protocol.research.MarketResearch.Latest;
import io.fairgap.protocol.research.MarketResearch.Screened;
import io.fairgap.protocol.research.MarketResearch.Stored;
import io.fairgap.trading.screening.Assessment;
import io.fairgap.trading.screening.Criterion;
import io.fairgap.trading.screening.Reading;
import io.fairgap.trading.screening.ResearchEvent;
import io.fairgap.trading.screening.Screening;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketResearchEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final PersistenceTestKit EVENTS = PersistenceTestKit.create(KIT.system());
  private static final long HOUR = 3_600_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(100);

  private final TestProbe<PortfolioManager.Command> portfolio = KIT.createTestProbe();
  private final TestProbe<Configuration.Command> configuration = KIT.createTestProbe();
  private final AtomicInteger failures = new AtomicInteger();

  @BeforeEach
  void emptyJournal() {
    EVENTS.clearAll();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void theFirstCandlesThatAreStoredAreScreenedThenTheScheduleDecides() {
    ActorRef<Command> research = start();

    research.tell(new Stored(7 * HOUR));
    answer(research, "A");
    Screening first = await(research, 7 * HOUR);
    research.tell(new Stored(11 * HOUR));
    portfolio.expectNoMessage(SHORT);
    research.tell(new Stored(30 * HOUR));
    answer(research, "B");
    Screening second = await(research, 24 * HOUR);

    assertThat(List.of(first, second))
        .isEqualTo(List.of(screening(7 * HOUR, "A"), screening(24 * HOUR, "B")));
    assertThat(EVENTS.persistedInStorage("research|paper"))
        .isEqualTo(List.of(new ResearchEvent.Screened(first), new ResearchEvent.Screened(second)));
    KIT.stop(research);
  }

  @Test
  void whatComesDueDuringAScreeningIsMadeUpForAfterIt() {
    ActorRef<Command> research = start();

    research.tell(new Stored(7 * HOUR));
    research.tell(new Stored(13 * HOUR));
    answer(research, "A");
    answer(research, "B");

    assertThat(await(research, 12 * HOUR)).isEqualTo(screening(12 * HOUR, "B"));
    KIT.stop(research);
  }

  @Test
  void afterARestartItScreensAgainWhenTheMarketHasGoneOn() {
    ActorRef<Command> before = start();
    before.tell(new Stored(7 * HOUR));
    answer(before, "A");
    await(before, 7 * HOUR);
    KIT.stop(before);

    ActorRef<Command> after = start();
    after.tell(new Stored(6 * HOUR));
    after.tell(new Stored(7 * HOUR));
    portfolio.expectNoMessage(SHORT);
    after.tell(new Stored(8 * HOUR));
    answer(after, "A");

    assertThat(await(after, 8 * HOUR)).isEqualTo(screening(8 * HOUR, "A"));
    KIT.stop(after);
  }

  @Test
  void anAnswerThatIsLostAndAScreeningThatFailsAreTriedAgain() {
    ActorRef<Command> research = start();
    failures.set(1);

    research.tell(new Stored(7 * HOUR));
    portfolio.expectMessageClass(PortfolioManager.GetFigures.class);
    ManualTime time = ManualTime.get(KIT.system());
    time.timePasses(Duration.ofSeconds(5));
    answer(research, "A");
    // The screener has failed; the timer asks once more.
    KIT.createTestProbe()
        .awaitAssert(
            LIMIT,
            () -> {
              assertThat(failures.get()).isLessThan(1);
              return failures;
            });
    again(research, time);

    assertThat(await(research, 7 * HOUR)).isEqualTo(screening(7 * HOUR, "A"));
    KIT.stop(research);
  }

  private void again(ActorRef<Command> research, ManualTime time) {
    KIT.createTestProbe()
        .awaitAssert(
            LIMIT,
            () -> {
              time.timePasses(Duration.ofSeconds(5));
              portfolio.expectMessageClass(PortfolioManager.GetFigures.class, SHORT);
              return research;
            });
    research.tell(new Held(Set.of("A")));
  }

  @Test
  void aScreeningThatWasNotAskedForIsPassedOver() {
    EventSourcedBehaviorTestKit<Command, ResearchEvent, List<Screening>> entity =
        EventSourcedBehaviorTestKit.create(
            KIT.system(),
            MarketResearchEntity.create(
                "paper", plan(), portfolio.ref(), configuration.ref(), pulse()),
            EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

    var result = entity.runCommand(new Screened(screening(3, "A")));

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.state()).isEmpty();
  }

  private ActorRef<Command> start() {
    return KIT.spawn(
        MarketResearchEntity.create(
            "paper", plan(), portfolio.ref(), configuration.ref(), pulse()));
  }

  private static Pulse pulse() {
    return Pulse.unheard(Agent.MARKET_RESEARCH);
  }

  private ResearchPlan plan() {
    return new ResearchPlan(
        Schedule.parse("0 */12 * * *", ZoneOffset.UTC),
        (at, held) -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("the database is away");
          }
          return screening(at, held.iterator().next());
        });
  }

  /// Tells of an open position.
  private void answer(ActorRef<Command> research, String symbol) {
    portfolio.expectMessageClass(PortfolioManager.GetFigures.class);
    research.tell(new Held(Set.of(symbol)));
  }

  private static Screening await(ActorRef<Command> research, long at) {
    TestProbe<Latest> probe = KIT.createTestProbe();
    return probe.awaitAssert(
        LIMIT,
        () -> {
          research.tell(new GetLatest(probe.ref()));
          Latest latest = probe.receiveMessage();
          assertThat(latest.screenings()).extracting(Screening::at).containsExactly(at);
          return latest.screenings().getFirst();
        });
  }

  private static Screening screening(long at, String symbol) {
    return new Screening(
        at,
        List.of(
            new Assessment(
                symbol,
                Assessment.Standing.HELD,
                0.5,
                List.of(new Reading.Unknown(Criterion.VOLUME, 1, 10)))));
  }
}
