package io.fairgap.actors.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.protocol.execution.Execution.Command;
import io.fairgap.protocol.execution.Execution.Confirmed;
import io.fairgap.protocol.execution.Execution.GetOrder;
import io.fairgap.protocol.execution.Execution.Take;
import io.fairgap.protocol.execution.Execution.VenueAccepted;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.OrderNotice;
import io.fairgap.trading.live.OrderTicket;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResult;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExecutionEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final String ID = ExecutionEntity.KIND + "|ORDER1";

  private final PersistenceTestKit journal = PersistenceTestKit.create(KIT.system());
  private final ManualTime time = ManualTime.get(KIT.system());
  private final TestProbe<Order> venue = KIT.createTestProbe();
  private final EventSourcedBehaviorTestKit<Command, OrderEvent, Order> order =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          ExecutionEntity.create(
              "ORDER1",
              (ticket, _) -> venue.ref().tell(sent(ticket)),
              Pulse.unheard(Agent.EXECUTION),
              _ -> {}),
          EventSourcedBehaviorTestKit.enabledSerializationSettings());

  @BeforeEach
  void emptyJournal() {
    order.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void anIntentIsRecordedThenSentAndConfirmedWhenTheVenueHasIt() {
    TestProbe<Confirmed> account = KIT.createTestProbe();

    CommandResult<Command, OrderEvent, Order> intended =
        order.runCommand(new Take(1, new OrderNotice.Place(ticket()), account.ref()));
    Order asked = venue.receiveMessage();
    account.expectNoMessage(Duration.ofMillis(50));
    order.runCommand(new VenueAccepted("paper-ORDER1"));

    assertThat(intended.events()).isEqualTo(List.of(new OrderEvent.Intended(ticket())));
    assertThat(asked).isEqualTo(sent(ticket()));
    assertThat(account.receiveMessage()).isEqualTo(new Confirmed("ORDER1", 1));
  }

  @Test
  void aNoticeThatComesAgainIsConfirmedAgainAndDoneOnce() {
    TestProbe<Confirmed> account = KIT.createTestProbe();
    order.runCommand(new Take(1, new OrderNotice.Place(ticket()), account.ref()));
    venue.receiveMessage();
    order.runCommand(new VenueAccepted("paper-ORDER1"));
    account.receiveMessage();

    CommandResult<Command, OrderEvent, Order> again =
        order.runCommand(new Take(1, new OrderNotice.Place(ticket()), account.ref()));

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(account.receiveMessage()).isEqualTo(new Confirmed("ORDER1", 1));
    venue.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void anOrderWhoseAnswerWasLostIsAskedForWhenItIsToldAgain() {
    TestProbe<Confirmed> account = KIT.createTestProbe();
    order.runCommand(new Take(1, new OrderNotice.Place(ticket()), account.ref()));
    venue.receiveMessage();

    order.runCommand(new Take(1, new OrderNotice.Place(ticket()), account.ref()));
    Order asked = venue.receiveMessage();
    order.runCommand(new VenueAccepted("paper-ORDER1"));

    assertThat(asked).isEqualTo(sent(ticket()));
    assertThat(account.receiveMessage()).isEqualTo(new Confirmed("ORDER1", 1));
    account.expectNoMessage(Duration.ofMillis(50));
  }

  /// Nobody but the account wakes an order after everything has died.
  @Test
  void anOrderOnItsWayIsToldAgainUntilTheVenueHasIt() {
    assertThat(new Order.Working(ticket(), "").confirmed()).isZero();
    assertThat(new Order.Working(ticket(), "paper-ORDER1").confirmed()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsDoneTakesItsLeave() {
    TestProbe<ActorRef<Command>> shard = KIT.createTestProbe();
    TestProbe<Confirmed> account = KIT.createTestProbe();
    ActorRef<Command> entity =
        KIT.spawn(
            ExecutionEntity.create(
                "ORDER3", OrderVenue.PAPER, Pulse.unheard(Agent.EXECUTION), shard.ref()::tell));

    entity.tell(new Take(1, new OrderNotice.Place(ticket()), account.ref()));
    account.receiveMessage();
    shard.expectNoMessage(Duration.ofMillis(50));
    entity.tell(new Take(2, new OrderNotice.Lapse(Rule.MAX_AGE, 1_000), account.ref()));

    assertThat(account.receiveMessage()).isEqualTo(new Confirmed("ORDER3", 2));
    assertThat(shard.receiveMessage()).isEqualTo(entity);
  }

  @Test
  void aNoticeWhosePredecessorIsMissingIsLeftForTheNextTelling() {
    TestProbe<Confirmed> account = KIT.createTestProbe();

    order.runCommand(new Take(2, fill(Leg.ENTRY), account.ref()));

    account.expectNoMessage(Duration.ofMillis(50));
    assertThat(order.getState()).isEqualTo(new Order.Blank());
  }

  @Test
  void aFillWaitsUntilTheVenueHasAcceptedTheOrder() {
    TestProbe<Confirmed> account = KIT.createTestProbe();

    ActorRef<Command> entity =
        KIT.spawn(
            ExecutionEntity.create(
                "ORDER2", (_, _) -> {}, Pulse.unheard(Agent.EXECUTION), _ -> {}));
    entity.tell(
        new Take(1, new OrderNotice.Place(ticket()), KIT.<Confirmed>createTestProbe().ref()));
    entity.tell(new Take(2, fill(Leg.ENTRY), account.ref()));
    account.expectNoMessage(Duration.ofMillis(50));
    entity.tell(new VenueAccepted("paper-ORDER1"));

    assertThat(account.receiveMessage()).isEqualTo(new Confirmed("ORDER2", 2));
  }

  @Test
  void anOrderLivesFromIntentToExitAndIsTheSameAfterARestart() {
    place();
    order.runCommand(new VenueAccepted("paper-ORDER1"));
    order.runCommand(new VenueAccepted("paper-ORDER1"));
    order.runCommand(take(2, fill(Leg.ENTRY)));
    order.runCommand(take(3, fill(Leg.STOP)));
    order.runCommand(take(4, new OrderNotice.Close(1_000)));

    Order after = order.restart().state();

    assertThat(after)
        .isEqualTo(new Order.Done(ticket(), List.of(fill(Leg.ENTRY), fill(Leg.STOP)), 4));
    assertThat(journal.persistedInStorage(ID))
        .isEqualTo(
            List.of(
                new OrderEvent.Intended(ticket()),
                new OrderEvent.Accepted("paper-ORDER1"),
                new OrderEvent.Filled(fill(Leg.ENTRY)),
                new OrderEvent.Filled(fill(Leg.STOP)),
                new OrderEvent.Closed(new OrderNotice.Close(1_000))));
  }

  @Test
  void anOrderThatTheVenueDidNotAnswerIsAskedForAfterARestart() {
    place();
    venue.receiveMessage();

    order.restart();

    assertThat(venue.receiveMessage()).isEqualTo(sent(ticket()));
  }

  @Test
  void anOrderThatTheVenueHasIsNotSentAfterARestart() {
    place();
    order.runCommand(new VenueAccepted("paper-ORDER1"));
    venue.receiveMessage();

    order.restart();

    venue.expectNoMessage(Duration.ofMillis(50));
  }

  @Test
  void nothingIsSentThatTheJournalDidNotTake() {
    TestProbe<Confirmed> account = KIT.createTestProbe();
    ActorRef<Command> entity =
        KIT.spawn(
            ExecutionEntity.create(
                "ORDER1",
                (ticket, _) -> venue.ref().tell(sent(ticket)),
                Pulse.unheard(Agent.EXECUTION),
                _ -> {}));
    journal.failNextPersisted(ID);

    entity.tell(new Take(1, new OrderNotice.Place(ticket()), account.ref()));
    Order afterFailure = comeBack(entity);
    entity.tell(new Take(1, new OrderNotice.Place(ticket()), account.ref()));

    Order asked = venue.receiveMessage();
    venue.expectNoMessage(Duration.ofMillis(50));
    entity.tell(new VenueAccepted("paper-ORDER1"));

    assertThat(afterFailure).isEqualTo(new Order.Blank());
    assertThat(asked).isEqualTo(sent(ticket()));
    assertThat(account.receiveMessage()).isEqualTo(new Confirmed("ORDER1", 1));
  }

  /// Lets the pause before a restart pass, whenever it begins.
  private Order comeBack(ActorRef<Command> entity) {
    TestProbe<Order> patient = KIT.createTestProbe();
    return patient.awaitAssert(() -> {
      time.timePasses(Duration.ofSeconds(1));
      entity.tell(new GetOrder(patient.ref()));
      return patient.receiveMessage(Duration.ofMillis(200));
    });
  }

  /// Nobody hears of it before the venue has answered.
  private void place() {
    order.runCommand(
        new Take(1, new OrderNotice.Place(ticket()), KIT.<Confirmed>createTestProbe().ref()));
  }

  private static Function<ActorRef<Confirmed>, Command> take(int number, OrderNotice notice) {
    return replyTo -> new Take(number, notice, replyTo);
  }

  /// What the venue is told, as an order that it has not answered.
  private static Order sent(OrderTicket ticket) {
    return new Order.Working(ticket, "");
  }

  private static OrderTicket ticket() {
    return new OrderTicket(
        "ORDER1",
        "BTCUSDT",
        "ifvg",
        "BTCUSDT/ifvg/1",
        Side.BUY,
        new BigDecimal("0.500"),
        null,
        new BigDecimal("99.10"),
        null,
        7);
  }

  private static OrderNotice.Fill fill(Leg leg) {
    Side side = leg == Leg.ENTRY ? Side.BUY : Side.SELL;
    return new OrderNotice.Fill(
        "ORDER1-" + leg,
        leg,
        side,
        new BigDecimal("100.00"),
        new BigDecimal("0.500"),
        new BigDecimal("0.05"),
        8);
  }
}
