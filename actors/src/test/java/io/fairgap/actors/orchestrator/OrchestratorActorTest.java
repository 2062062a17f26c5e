package io.fairgap.actors.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Command;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Open;
import io.fairgap.protocol.orchestrator.Orchestrator.Progress;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
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
import io.fairgap.protocol.tracker.SymbolTracker.Repeat;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.live.RiskNote;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private static final Duration DEADLINE = Duration.ofMinutes(1);
  private static final Control ORDER = new Control(1, Mode.REDUCING, "test");
  private static final Guard.Standing STANDING =
      new Guard.Standing(
          Mode.ACTIVE,
          ModeReason.START,
          NEVER,
          0,
          BigDecimal.ONE,
          BigDecimal.ONE,
          BigDecimal.ONE,
          LossLimits.DEFAULTS);

  private final Market market = Market.random(7, 2, 10);
  private final List<RoundInput> rounds = market.rounds();
  private final TestProbe<PortfolioManager.Command> portfolio = KIT.createTestProbe();
  private final TestProbe<RiskManager.Command> risk = KIT.createTestProbe();
  private final TestProbe<SymbolTracker.Command> trackers = KIT.createTestProbe();
  private final TestProbe<Progress> feed = KIT.createTestProbe();
  private final ActorRef<Command> orchestrator =
      KIT.spawn(
          OrchestratorActor.create(
              Market.HOUR, DEADLINE, risk.ref(), portfolio.ref(), _ -> trackers.ref()));

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void aRoundGoesOutWhenAllItsMembersHaveReported() {
    accountIsAt(NEVER);

    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("B", NEVER, 0, 1));
    risk.expectNoMessage(Duration.ofMillis(50));
    orchestrator.tell(reported("A", NEVER, 0, 1));

    assertThat(decide().rounds()).isEqualTo(under(rounds.subList(0, 1)));
  }

  @Test
  void theNextBatchGoesOutWhenTheLastIsRecordedAndTheTrackersLearnOfIt() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 3));
    orchestrator.tell(reported("A", NEVER, 0, 3));
    orchestrator.tell(reported("B", NEVER, 0, 1));
    Decide first = decide();
    orchestrator.tell(reported("B", NEVER, 0, 3));
    risk.expectNoMessage(Duration.ofMillis(50));

    first.replyTo().tell(settled(Market.HOUR));

    assertThat(learned()).isEqualTo(settled(Market.HOUR));
    assertThat(decide().rounds()).isEqualTo(under(rounds.subList(1, 3)));
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

    assertThat(portfolio.expectMessageClass(Decide.class)).isEqualTo(lost);
  }

  @Test
  void withoutAnAnswerOfTheAccountItIsAskedAgainAndNothingGoesOut() {
    portfolio.expectMessageClass(GetSettled.class);
    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("A", NEVER, 0, 1));
    orchestrator.tell(reported("B", NEVER, 0, 1));

    twoTicks();

    portfolio.expectMessageClass(GetSettled.class);
    risk.expectNoMessage(Duration.ofMillis(50));
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
    assertThat(decide().rounds()).isEqualTo(under(rounds.subList(2, 4)));
  }

  @Test
  void aSymbolThatKnowsARoundAsDecidedHasSpokenForIt() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 2));

    orchestrator.tell(reported("A", Market.HOUR, 0, 0));
    orchestrator.tell(reported("B", NEVER, 0, 2));

    assertThat(decide().rounds())
        .isEqualTo(
            under(
                List.of(
                    new RoundInput(Market.HOUR, reports("B", 0, 1)),
                    new RoundInput(2 * Market.HOUR, reports("B", 1, 2)))));
  }

  @Test
  void roundsWhosePredecessorsWereNotAnnouncedWaitForThem() {
    accountIsAt(NEVER);
    orchestrator.tell(open(2, 4));
    orchestrator.tell(reported("A", NEVER, 0, 4));
    orchestrator.tell(reported("B", NEVER, 0, 4));
    risk.expectNoMessage(Duration.ofMillis(50));

    orchestrator.tell(open(0, 2));

    assertThat(decide().rounds()).isEqualTo(under(rounds.subList(0, 2)));
  }

  @Test
  void whatTheRiskManagerDidNotClearItIsHandedAgainAndDecidedOnce() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("A", NEVER, 0, 1));
    orchestrator.tell(reported("B", NEVER, 0, 1));
    Assess lost = risk.expectMessageClass(Assess.class);
    settled();

    twoTicks();
    Assess again = risk.expectMessageClass(Assess.class);
    again.replyTo().tell(new Cleared(under(again.rounds())));
    lost.replyTo().tell(new Cleared(lost.rounds()));

    assertThat(again).isEqualTo(lost);
    assertThat(portfolio.expectMessageClass(Decide.class).rounds())
        .isEqualTo(under(rounds.subList(0, 1)));
    portfolio.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void notesThatTheRiskManagerDidNotTakeAreToldAgainUntilItDid() {
    RiskNote note = new RiskNote(Market.HOUR, List.of(), List.of("{}"));
    PortfolioManager.Settled settled =
        new PortfolioManager.Settled(Market.HOUR, new TreeMap<>(), STANDING, 1, List.of(note));
    portfolio.expectMessageClass(GetSettled.class).replyTo().tell(settled);
    Learn lost = risk.expectMessageClass(Learn.class);
    orchestrator.tell(open(0, 0));
    feed.receiveMessage();

    twoTicks();
    Learn again = risk.expectMessageClass(Learn.class);
    again.replyTo().tell(new RiskManager.Noted(Market.HOUR));
    orchestrator.tell(open(1, 2));
    orchestrator.tell(reported("A", NEVER, 1, 2));
    orchestrator.tell(reported("B", NEVER, 1, 2));

    assertThat(again).isEqualTo(lost);
    assertThat(decide().noted()).isEqualTo(Market.HOUR);
  }

  @Test
  void anOverdueRoundGoesWithoutTheMissingAndItsCandleComesInWithTheNext() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 1));
    orchestrator.tell(reported("A", NEVER, 0, 1));
    settled();

    ManualTime.get(KIT.system()).timePasses(DEADLINE);
    Decide first = decide();
    orchestrator.tell(reported("B", NEVER, 0, 1));
    first.replyTo().tell(settled(Market.HOUR, Map.of("B", -1L)));
    learned();
    orchestrator.tell(open(1, 2));
    orchestrator.tell(reported("A", NEVER, 1, 2));
    orchestrator.tell(reported("B", NEVER, 1, 2));

    assertThat(first.rounds())
        .isEqualTo(List.of(new RoundInput(Market.HOUR, reports("A", 0, 1), List.of("B"), ORDER)));
    assertThat(decide().rounds())
        .isEqualTo(
            List.of(
                new RoundInput(
                    2 * Market.HOUR,
                    Stream.of(reports("B", 0, 1), rounds.get(1).reports())
                        .flatMap(List::stream)
                        .toList(),
                    List.of(),
                    ORDER)));
  }

  @Test
  void aSymbolThatIsBehindIsAskedForWhatIsMissingAndComesInWithoutAHoleOnly() {
    portfolio
        .expectMessageClass(GetSettled.class)
        .replyTo()
        .tell(settled(2 * Market.HOUR, Map.of("B", -1L)));
    learned();
    assertThat(trackers.receiveMessage()).isEqualTo(new Confirm(-1));
    orchestrator.tell(open(0, 3));
    orchestrator.tell(reported("A", NEVER, 2, 3));
    orchestrator.tell(reported("B", NEVER, 1, 3));
    settled();

    twoTicks();
    SymbolTracker.Command asked = trackers.receiveMessage();
    orchestrator.tell(reported("B", NEVER, 0, 3));

    assertThat(asked).isEqualTo(new Repeat(-1));
    assertThat(decide().rounds().getFirst().reports())
        .isEqualTo(
            Stream.of(reports("B", 0, 2), rounds.get(2).reports()).flatMap(List::stream).toList());
  }

  @Test
  void aSymbolThatHasStoppedIsWaitedForNoMore() {
    accountIsAt(NEVER);
    orchestrator.tell(open(0, 2));
    orchestrator.tell(reported("A", NEVER, 0, 2));
    orchestrator.tell(reported("B", NEVER, 0, 1));

    orchestrator.tell(new Stopped("B", Market.HOUR));
    Decide first = decide();
    first.replyTo().tell(settled(Market.HOUR));
    learned();

    assertThat(first.rounds()).isEqualTo(under(rounds.subList(0, 1)));
    assertThat(decide().rounds())
        .isEqualTo(
            List.of(new RoundInput(2 * Market.HOUR, reports("A", 1, 2), List.of("B"), ORDER)));
  }

  private void accountIsAt(long closeTime) {
    portfolio.expectMessageClass(GetSettled.class).replyTo().tell(settled(closeTime));
    learned();
  }

  /// What the risk manager is told, and confirms.
  private PortfolioManager.Settled learned() {
    Learn learn = risk.expectMessageClass(Learn.class);
    learn.replyTo().tell(new RiskManager.Noted(learn.settled().closeTime()));
    return learn.settled();
  }

  private static PortfolioManager.Settled settled(long closeTime) {
    return settled(closeTime, Map.of());
  }

  private static PortfolioManager.Settled settled(long closeTime, Map<String, Long> behind) {
    return new PortfolioManager.Settled(closeTime, new TreeMap<>(behind), STANDING, 1, List.of());
  }

  private static List<RoundInput> under(List<RoundInput> rounds) {
    return rounds.stream().map(round -> round.under(ORDER)).toList();
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

  /// The batch that the risk manager clears, under its order.
  private Decide decide() {
    Assess assess = risk.expectMessageClass(Assess.class);
    assess.replyTo().tell(new Cleared(under(assess.rounds())));
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
    return new Reported(symbol, confirmed, (from - 1) * Market.HOUR, reports(symbol, from, to));
  }

  private List<SymbolReport> reports(String symbol, int from, int to) {
    return rounds.subList(from, to).stream()
        .flatMap(round -> round.reports().stream())
        .filter(report -> report.symbol().equals(symbol))
        .toList();
  }
}
