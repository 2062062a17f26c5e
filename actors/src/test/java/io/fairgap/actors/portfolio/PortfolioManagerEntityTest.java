package io.fairgap.actors.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.portfolio.PortfolioManager.Command;
import io.fairgap.protocol.portfolio.PortfolioManager.Confirm;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.Decided;
import io.fairgap.protocol.portfolio.PortfolioManager.Figures;
import io.fairgap.protocol.portfolio.PortfolioManager.GetDecided;
import io.fairgap.protocol.portfolio.PortfolioManager.GetFigures;
import io.fairgap.protocol.portfolio.PortfolioManager.Settled;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.OrderInformed;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Outgoing;
import io.fairgap.trading.live.RiskNote;
import io.fairgap.trading.live.RoundInput;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioManagerEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final String ID = PortfolioManagerEntity.KIND + "|paper";
  private static final Duration TIMER = Duration.ofSeconds(2);

  private final Market market = Market.random(11, 2, 40);
  private final List<RoundInput> rounds = market.rounds();
  private final PersistenceTestKit journal = PersistenceTestKit.create(KIT.system());
  private final ManualTime time = ManualTime.get(KIT.system());
  private final Queue<String> addressees = new ConcurrentLinkedQueue<>();
  private final TestProbe<Execution.Command> orders = KIT.createTestProbe();
  private final EventSourcedBehaviorTestKit<Command, AccountEvent, Book> portfolio =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          account(),
          EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

  @BeforeEach
  void emptyJournal() {
    portfolio.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void roundsAreRecordedThenAnsweredAndTheirOrdersTold() {
    Book expected = market.book();
    List<AccountEvent> events = events(expected, rounds.subList(0, 12));

    CommandResultWithReply<Command, AccountEvent, Book, Settled> result =
        portfolio.runCommand(decide(0, 12));

    assertThat(result.events()).isEqualTo(events);
    assertThat(result.reply()).isEqualTo(settled(expected));
    assertThat(portfolio.<Decided>runCommand(GetDecided::new).reply())
        .isEqualTo(new Decided(12 * Market.HOUR, expected.hash()));
    assertThat(told(expected.outbox().size())).isEqualTo(expected.outbox());
  }

  @Test
  void roundsThatComeAgainAreAnsweredAgainAndDecidedOnce() {
    Book expected = market.book();
    events(expected, rounds.subList(0, 12));
    portfolio.runCommand(decide(0, 12));

    CommandResultWithReply<Command, AccountEvent, Book, Settled> again =
        portfolio.runCommand(decide(0, 12));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(again.reply()).isEqualTo(settled(expected));
  }

  @Test
  void aRestartGivesTheSameBookWhichGoesOnAsBefore() {
    Book expected = market.book();
    events(expected, rounds);
    portfolio.runCommand(decide(0, 20));
    Book.State before = portfolio.getState().state();

    Book.State after = portfolio.restart().state().state();
    portfolio.runCommand(decide(20, 40));

    assertThat(after).isEqualTo(before);
    assertThat(portfolio.getState().state()).isEqualTo(expected.state());
    assertThat(portfolio.<Figures>runCommand(GetFigures::new).reply())
        .isEqualTo(new Figures(40 * Market.HOUR, expected.figures(), expected.outbox().size()));
  }

  @Test
  void ordersAreToldAgainAfterARestartAndByTimerUntilTheyConfirm() {
    portfolio.runCommand(decide(0, 12));
    List<Outgoing> outbox = portfolio.getState().outbox();
    List<Outgoing> atOnce = told(outbox.size());

    portfolio.restart();
    List<Outgoing> afterRestart = told(outbox.size());
    time.timePasses(TIMER);
    List<Outgoing> byTimer = told(outbox.size());

    assertThat(List.of(atOnce, afterRestart, byTimer)).isEqualTo(List.of(outbox, outbox, outbox));
  }

  @Test
  void whatAnOrderConfirmsIsRecordedOnceAndToldNoMore() {
    portfolio.runCommand(decide(0, 12));
    List<Outgoing> outbox = portfolio.getState().outbox();
    Outgoing first = outbox.getFirst();

    List<AccountEvent> confirmed = portfolio.runCommand(confirm(first)).events();
    List<AccountEvent> again = portfolio.runCommand(confirm(first)).events();

    assertThat(confirmed).isEqualTo(List.of(new OrderInformed(first.order(), first.number())));
    assertThat(again).isEmpty();
    assertThat(portfolio.restart().state().outbox())
        .isEqualTo(
            outbox.stream()
                .filter(out -> !out.order().equals(first.order()) || out.number() > first.number())
                .toList());
  }

  @Test
  void notesThatTheRiskManagerHasTakenAreToldNoMore() {
    List<RiskNote> notes = portfolio.runCommand(decide(0, 12)).reply().notes();
    long half = notes.get(notes.size() / 2).closeTime();

    Settled next =
        portfolio
            .<Settled>runCommand(
                replyTo -> new Decide(market.terms(), rounds.subList(0, 12), half, replyTo))
            .reply();

    assertThat(next.notes())
        .isEqualTo(notes.stream().filter(note -> note.closeTime() > half).toList());
    assertThat(next.notes()).isNotEmpty();
  }

  @Test
  void whenTheJournalFailsTheBookComesBackFromWhatIsRecordedAndGoesOn() {
    Book expected = market.book();
    List<AccountEvent> events = events(expected, rounds.subList(0, 12));
    TestProbe<Settled> orchestrator = KIT.createTestProbe();
    ActorRef<Command> entity = KIT.spawn(account());
    journal.failNextPersisted(ID);

    entity.tell(decide(0, 12).apply(orchestrator.ref()));
    Decided afterFailure = comeBack(entity);
    entity.tell(decide(0, 12).apply(orchestrator.ref()));

    assertThat(afterFailure).isEqualTo(new Decided(Long.MIN_VALUE, "0".repeat(64)));
    assertThat(orchestrator.receiveMessage()).isEqualTo(settled(expected));
    assertThat(journal.persistedInStorage(ID)).isEqualTo(events);
    assertThat(told(expected.outbox().size())).isEqualTo(expected.outbox());
  }

  @Test
  void theTimerStillTellsOrdersAfterTheJournalFailed() {
    Book expected = market.book();
    events(expected, rounds.subList(0, 12));
    ActorRef<Command> entity = KIT.spawn(account());
    TestProbe<Settled> orchestrator = KIT.createTestProbe();
    journal.failNextPersisted(ID);
    entity.tell(decide(0, 12).apply(orchestrator.ref()));
    comeBack(entity);
    entity.tell(decide(0, 12).apply(orchestrator.ref()));
    told(expected.outbox().size());

    time.timePasses(TIMER);

    assertThat(told(expected.outbox().size())).isEqualTo(expected.outbox());
  }

  /// Lets the pause before a restart pass, whenever it begins.
  private Decided comeBack(ActorRef<Command> entity) {
    TestProbe<Decided> patient = KIT.createTestProbe();
    return patient.awaitAssert(() -> {
      time.timePasses(Duration.ofSeconds(1));
      entity.tell(new GetDecided(patient.ref()));
      return patient.receiveMessage(Duration.ofMillis(200));
    });
  }

  private Behavior<Command> account() {
    return PortfolioManagerEntity.create(
        "paper",
        market::book,
        order -> {
          addressees.add(order);
          return orders.ref();
        },
        RoundTimes.UNTOLD,
        Pulse.unheard(Agent.PORTFOLIO_MANAGER));
  }

  private Function<ActorRef<Settled>, Command> decide(int from, int to) {
    return replyTo -> new Decide(market.terms(), rounds.subList(from, to), Long.MIN_VALUE, replyTo);
  }

  private static Settled settled(Book book) {
    return new Settled(
        book.decided(), book.behind(), book.standing(), book.headroom(), book.notes());
  }

  private static Command confirm(Outgoing notice) {
    return new Confirm(notice.order(), notice.number());
  }

  /// What a book records of rounds.
  private static List<AccountEvent> events(Book book, List<RoundInput> rounds) {
    return book.decide(rounds) instanceof Answer.Accept<AccountEvent>(var events)
        ? events
        : List.of();
  }

  /// What orders are told next, in the order of the telling.
  private List<Outgoing> told(int count) {
    return orders.receiveSeveralMessages(count).stream()
        .map(Execution.Take.class::cast)
        .map(take -> new Outgoing(addressees.remove(), take.number(), take.notice()))
        .toList();
  }
}
