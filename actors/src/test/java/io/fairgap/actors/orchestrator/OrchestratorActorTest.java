package io.fairgap.actors.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Command;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Open;
import io.fairgap.protocol.orchestrator.Orchestrator.Progress;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.Decided;
import io.fairgap.protocol.portfolio.PortfolioManager.GetDecided;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.protocol.tracker.SymbolTracker.Confirm;
import io.fairgap.protocol.tracker.SymbolTracker.Repeat;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrchestratorActorTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final long NEVER = Long.MIN_VALUE;
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Market market = Market.random(7, 2, 10);
  private final List<RoundInput> rounds = market.rounds();
  private final TestProbe<PortfolioManager.Command> portfolio = KIT.createTestProbe();
  private final TestProbe<SymbolTracker.Command> trackers = KIT.createTestProbe();
  private final TestProbe<Progress> feed = KIT.createTestProbe();
  private final ActorRef<Command> orchestrator =
      KIT.spawn(OrchestratorActor.create(Market.HOUR, portfolio.ref(), _ -> trackers.ref()));

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void aRoundGoesOutWhenAllItsMembersHaveReported() {
    accountIsAt(NEVER);

    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("B", NEVER, 0, 1));
    portfolio.expectNoMessage(Duration.ofMillis(50));
    orchestrator.tell(reported("A", NEVER, 0, 1));

    assertThat(decide().rounds()).isEqualTo(rounds.subList(0, 1));
  }

  @Test
  void theNextBatchGoesOutWhenTheLastIsRecordedAndTheTrackersLearnOfIt() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 3));
    orchestrator.tell(reported("A", NEVER, 0, 3));
    orchestrator.tell(reported("B", NEVER, 0, 1));
    Decide first = decide();
    orchestrator.tell(reported("B", NEVER, 0, 3));
    portfolio.expectNoMessage(Duration.ofMillis(50));

    first.replyTo().tell(new Decided(Market.HOUR, "h"));

    assertThat(decide().rounds()).isEqualTo(rounds.subList(1, 3));
    assertThat(trackers.receiveSeveralMessages(2))
        .isEqualTo(List.of(new Confirm(0), new Confirm(0)));
    assertThat(feed.receiveSeveralMessages(2))
        .isEqualTo(List.of(new Progress(NEVER), new Progress(0)));
  }

  @Test
  void aReportThatWasLostIsAskedForAgain() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 2));
    orchestrator.tell(reported("A", NEVER, 0, 2));
    settled();

    twoTicks();

    assertThat(trackers.receiveMessage()).isEqualTo(new Repeat(NEVER));
    trackers.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void aBatchThatWasNotAnsweredIsHandedOverAgain() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("A", NEVER, 0, 1));
    orchestrator.tell(reported("B", NEVER, 0, 1));
    Decide lost = decide();
    settled();

    twoTicks();

    assertThat(decide()).isEqualTo(lost);
  }

  @Test
  void withoutAnAnswerOfTheAccountItIsAskedAgainAndNothingGoesOut() {
    portfolio.expectMessageClass(GetDecided.class);
    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("A", NEVER, 0, 1));
    orchestrator.tell(reported("B", NEVER, 0, 1));

    twoTicks();

    portfolio.expectMessageClass(GetDecided.class);
    portfolio.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void afterARestartItGoesOnWhereTheAccountIsAndAsksForEveryReportAgain() {
    accountIsAt(2 * Market.HOUR);
    orchestrator.tell(open(0, 4));
    settled();

    twoTicks();
    List<SymbolTracker.Command> asked = trackers.receiveSeveralMessages(2);
    orchestrator.tell(reported("A", NEVER, 2, 4));
    orchestrator.tell(reported("B", NEVER, 0, 4));

    assertThat(asked).isEqualTo(List.of(new Repeat(Market.HOUR), new Repeat(Market.HOUR)));
    assertThat(decide().rounds()).isEqualTo(rounds.subList(2, 4));
  }

  @Test
  void aSymbolThatKnowsARoundAsDecidedHasSpokenForIt() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 2));

    orchestrator.tell(reported("A", Market.HOUR, 0, 0));
    orchestrator.tell(reported("B", NEVER, 0, 2));

    assertThat(decide().rounds())
        .isEqualTo(
            List.of(
                new RoundInput(Market.HOUR, reports("B", 0, 1)),
                new RoundInput(2 * Market.HOUR, reports("B", 1, 2))));
  }

  @Test
  void roundsWhosePredecessorsWereNotAnnouncedWaitForThem() {
    accountIsAt(NEVER);
    orchestrator.tell(open(2, 4));
    orchestrator.tell(reported("A", NEVER, 0, 4));
    orchestrator.tell(reported("B", NEVER, 0, 4));
    portfolio.expectNoMessage(Duration.ofMillis(50));

    orchestrator.tell(open(0, 2));

    assertThat(decide().rounds()).isEqualTo(rounds.subList(0, 2));
  }

  private void accountIsAt(long closeTime) {
    portfolio.expectMessageClass(GetDecided.class).replyTo().tell(new Decided(closeTime, "h"));
  }

  /// Nothing is overdue at the first, as something came before it.
  private void twoTicks() {
    ManualTime.get(KIT.system()).timePasses(TICK.plus(TICK));
  }

  /// Everything sent so far has been taken in: the feed is answered.
  private void settled() {
    orchestrator.tell(open(0, 0));
    feed.receiveSeveralMessages(2);
  }

  private Decide decide() {
    return portfolio.expectMessageClass(Decide.class);
  }

  private Open open(int from, int to) {
    return new Open(
        from == 0 ? Long.MIN_VALUE : rounds.get(from - 1).closeTime() - Market.HOUR,
        rounds.subList(from, to).stream()
            .map(round -> new Expected(round.closeTime() - Market.HOUR, market.symbols()))
            .toList(),
        feed.ref());
  }

  private Reported reported(String symbol, long confirmed, int from, int to) {
    return new Reported(symbol, confirmed, reports(symbol, from, to));
  }

  private List<SymbolReport> reports(String symbol, int from, int to) {
    return rounds.subList(from, to).stream()
        .flatMap(round -> round.reports().stream())
        .filter(report -> report.symbol().equals(symbol))
        .toList();
  }
}
