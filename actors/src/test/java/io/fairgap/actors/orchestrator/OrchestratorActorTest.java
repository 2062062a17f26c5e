package io.fairgap.actors.orchestrator;

import static io.fairgap.actors.orchestrator.Stage.NEVER;
import static io.fairgap.actors.orchestrator.Stage.settled;
import static io.fairgap.actors.orchestrator.Stage.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Agreed;
import io.fairgap.protocol.orchestrator.Orchestrator.Progress;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.GetSettled;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.protocol.tracker.SymbolTracker.Confirm;
import io.fairgap.protocol.tracker.SymbolTracker.GoBy;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.Terms;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrchestratorActorTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);

  private final Stage stage = new Stage(KIT);

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void aRoundGoesOutWhenAllItsMembersHaveReported() {
    stage.accountIsAt(NEVER);

    stage.orchestrator.tell(stage.open(0, 1));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));
    stage.risk.expectNoMessage(Duration.ofMillis(50));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 1));

    assertThat(stage.decide().rounds()).isEqualTo(under(stage.rounds.subList(0, 1)));
  }

  @Test
  void theNextBatchGoesOutWhenTheLastIsRecordedAndTheTrackersLearnOfIt() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 3));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 3));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));
    Decide first = stage.decide();
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 3));
    stage.risk.expectNoMessage(Duration.ofMillis(50));

    first.replyTo().tell(settled(Market.HOUR));

    assertThat(stage.learned()).isEqualTo(settled(Market.HOUR));
    assertThat(stage.decide().rounds()).isEqualTo(under(stage.rounds.subList(1, 3)));
    assertThat(stage.trackers.receiveSeveralMessages(2))
        .isEqualTo(List.of(new Confirm(0), new Confirm(0)));
    assertThat(stage.feed.receiveSeveralMessages(2))
        .isEqualTo(List.of(new Progress(NEVER), new Progress(0)));
  }

  @Test
  void aReportThatWasLostIsAskedForAgain() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 2));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 2));
    stage.quiet();

    stage.twoTicks();

    assertThat(stage.trackers.receiveMessage()).isEqualTo(new GoBy(Stage.TERMS.rules(), NEVER));
    stage.trackers.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void aBatchThatWasNotAnsweredIsHandedOverAgain() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 1));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 1));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));
    Decide lost = stage.decide();
    stage.quiet();

    stage.twoTicks();

    assertThat(stage.portfolio.expectMessageClass(Decide.class)).isEqualTo(lost);
  }

  @Test
  void otherTermsHoldWhenNoRoundIsUnderWayAndReportsByOtherRulesAreOfNoUse() {
    Terms others = Stage.TERMS.by(List.of("gap.k = 2"));
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 2));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 2));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));
    Decide before = stage.decide();

    stage.orchestrator.tell(new Agreed(others));
    stage.quiet();
    before.replyTo().tell(settled(Market.HOUR));
    stage.learned();
    List<SymbolTracker.Command> told = stage.trackers.receiveSeveralMessages(4);
    stage.orchestrator.tell(stage.reported("B", 0, 0, 1, 2));
    stage.orchestrator.tell(stage.reported("A", 1, 0, 1, 2));
    stage.orchestrator.tell(stage.reported("B", 1, 0, 1, 2));
    Decide after = stage.decide();

    assertThat(told)
        .isEqualTo(
            List.of(
                new Confirm(0),
                new Confirm(0),
                new GoBy(others.rules(), 0),
                new GoBy(others.rules(), 0)));
    assertThat(List.of(before.terms(), after.terms())).isEqualTo(List.of(Stage.TERMS, others));
    assertThat(after.rounds()).isEqualTo(under(stage.rounds.subList(1, 2)));
  }

  @Test
  void anotherWatchListHoldsWithTheNextRoundAndNothingIsReportedAnew() {
    Terms others = Stage.TERMS.watching(List.of("B"));
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(new Agreed(others));
    stage.orchestrator.tell(stage.open(0, 1));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 1));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));

    Decide decide = stage.decide();

    assertThat(decide.terms()).isEqualTo(others);
    stage.trackers.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void withoutAnAnswerOfTheAccountItIsAskedAgainAndNothingGoesOut() {
    stage.portfolio.expectMessageClass(GetSettled.class);
    stage.orchestrator.tell(stage.open(0, 1));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 1));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 1));

    stage.twoTicks();

    stage.portfolio.expectMessageClass(GetSettled.class);
    stage.risk.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void afterARestartItGoesOnWhereTheAccountIsAndAsksForEveryReportAgain() {
    stage.accountIsAt(2 * Market.HOUR);
    stage.orchestrator.tell(stage.open(0, 4));
    stage.quiet();

    stage.twoTicks();
    List<SymbolTracker.Command> asked = stage.trackers.receiveSeveralMessages(2);
    stage.orchestrator.tell(stage.reported("A", NEVER, 2, 4));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 4));

    assertThat(asked)
        .isEqualTo(
            List.of(
                new GoBy(Stage.TERMS.rules(), Market.HOUR),
                new GoBy(Stage.TERMS.rules(), Market.HOUR)));
    assertThat(stage.decide().rounds()).isEqualTo(under(stage.rounds.subList(2, 4)));
  }

  @Test
  void aSymbolThatKnowsARoundAsDecidedHasSpokenForIt() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(0, 2));

    stage.orchestrator.tell(stage.reported("A", Market.HOUR, 0, 0));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 2));

    assertThat(stage.decide().rounds())
        .isEqualTo(
            under(
                List.of(
                    new RoundInput(Market.HOUR, stage.reports("B", 0, 1)),
                    new RoundInput(2 * Market.HOUR, stage.reports("B", 1, 2)))));
  }

  @Test
  void roundsWhosePredecessorsWereNotAnnouncedWaitForThem() {
    stage.accountIsAt(NEVER);
    stage.orchestrator.tell(stage.open(2, 4));
    stage.orchestrator.tell(stage.reported("A", NEVER, 0, 4));
    stage.orchestrator.tell(stage.reported("B", NEVER, 0, 4));
    stage.risk.expectNoMessage(Duration.ofMillis(50));

    stage.orchestrator.tell(stage.open(0, 2));

    assertThat(stage.decide().rounds()).isEqualTo(under(stage.rounds.subList(0, 2)));
  }
}
