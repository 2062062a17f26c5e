package io.fairgap.actors.orchestrator;

import static io.fairgap.actors.orchestrator.Stage.DEADLINE;
import static io.fairgap.actors.orchestrator.Stage.NEVER;
import static io.fairgap.actors.orchestrator.Stage.ORDER;
import static io.fairgap.actors.orchestrator.Stage.STANDING;
import static io.fairgap.actors.orchestrator.Stage.settled;
import static io.fairgap.actors.orchestrator.Stage.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Stopped;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.GetSettled;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.risk.RiskManager.Assess;
import io.fairgap.protocol.risk.RiskManager.Cleared;
import io.fairgap.protocol.risk.RiskManager.Learn;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.protocol.tracker.SymbolTracker.Confirm;
import io.fairgap.protocol.tracker.SymbolTracker.GoBy;
import io.fairgap.trading.live.RiskNote;
import io.fairgap.trading.live.RoundInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What an orchestrator does when symbols or the risk manager stay out.
class LateSymbolsTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);

  private final Stage stage = new Stage(KIT);

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void whatTheRiskManagerDidNotClearItIsHandedAgainAndDecidedOnce() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 1));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 1));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));
    Assess lost = stage.risk.expectMessageClass(Assess.class);
    stage.quiet();

    stage.twoTicks();
    Assess again = stage.risk.expectMessageClass(Assess.class);
    again.replyTo().tell(new Cleared(under(again.rounds())));
    lost.replyTo().tell(new Cleared(lost.rounds()));

    assertThat(again).isEqualTo(lost);
    assertThat(stage.portfolio.expectMessageClass(Decide.class).rounds())
        .isEqualTo(under(stage.rounds.subList(0, 1)));
    stage.portfolio.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void notesThatTheRiskManagerDidNotTakeAreToldAgainUntilItDid() {
    RiskNote note = new RiskNote(Market.HOUR, List.of(), List.of("{}"));
    PortfolioManager.Settled settled =
        new PortfolioManager.Settled(Market.HOUR, new TreeMap<>(), STANDING, 1, List.of(note));
    stage.portfolio.expectMessageClass(GetSettled.class).replyTo().tell(settled);
    Learn lost = stage.risk.expectMessageClass(Learn.class);
    stage.orchestrator.tell(stage.open(0, 0));
    stage.feed.receiveMessage();

    stage.twoTicks();
    Learn again = stage.risk.expectMessageClass(Learn.class);
    again.replyTo().tell(new RiskManager.Noted(Market.HOUR));
    stage.orchestrator.tell(stage.open(1, 2));
    stage.orchestrator.tell(stage.reported("A", NEVER, 1, 2));
    stage.orchestrator.tell(stage.reported("B", NEVER, 1, 2));

    assertThat(again).isEqualTo(lost);
    assertThat(stage.decide().noted()).isEqualTo(Market.HOUR);
  }

  @Test
  void anOverdueRoundGoesWithoutTheMissingAndItsCandleComesInWithTheNext() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 1));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 1));
    stage.quiet();

    ManualTime.get(KIT.system()).timePasses(DEADLINE);
    Decide first = stage.decide();
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));
    first.replyTo().tell(settled(Market.HOUR, Map.of("B", -1L)));
    stage.learned();
    stage.orchestrator.tell(stage.open(1, 2));
    stage.orchestrator.tell(stage.reported("A", NEVER, 1, 2));
    stage.orchestrator.tell(stage.reported("B", NEVER, 1, 2));

    assertThat(first.rounds())
        .isEqualTo(
            List.of(new RoundInput(Market.HOUR, stage.reports("A", 0, 1), List.of("B"), ORDER)));
    assertThat(stage.decide().rounds())
        .isEqualTo(
            List.of(
                new RoundInput(
                    2 * Market.HOUR,
                    Stream.of(stage.reports("B", 0, 1), stage.rounds.get(1).reports())
                        .flatMap(List::stream)
                        .toList(),
                    List.of(),
                    ORDER)));
  }

  @Test
  void aSymbolThatIsBehindIsAskedForWhatIsMissingAndComesInWithoutAHoleOnly() {
    stage
        .portfolio
        .expectMessageClass(GetSettled.class)
        .replyTo()
        .tell(settled(2 * Market.HOUR, Map.of("B", -1L)));
    stage.learned();
    assertThat(stage.trackers.receiveMessage()).isEqualTo(new Confirm(-1));
    stage.orchestrator.tell(stage.open(0, 3));
    stage.orchestrator.tell(stage.reported("A", NEVER, 2, 3));
    stage.orchestrator.tell(stage.reported("B", NEVER, 1, 3));
    stage.quiet();

    stage.twoTicks();
    SymbolTracker.Command asked = stage.trackers.receiveMessage();
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 3));

    assertThat(asked).isEqualTo(new GoBy(Stage.TERMS.rules(), -1));
    assertThat(stage.decide().rounds().getFirst().reports())
        .isEqualTo(
            Stream.of(stage.reports("B", 0, 2), stage.rounds.get(2).reports())
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void aSymbolThatHasStoppedIsWaitedForNoMore() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 2));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 2));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));

    stage.orchestrator.tell(new Stopped("B", 0, Market.HOUR));
    Decide first = stage.decide();
    first.replyTo().tell(settled(Market.HOUR));
    stage.learned();

    assertThat(first.rounds()).isEqualTo(under(stage.rounds.subList(0, 1)));
    assertThat(stage.decide().rounds())
        .isEqualTo(
            List.of(
                new RoundInput(2 * Market.HOUR, stage.reports("A", 1, 2), List.of("B"), ORDER)));
  }
}
