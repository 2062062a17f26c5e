package io.fairgap.actors.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager.Command;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.Decided;
import io.fairgap.protocol.portfolio.PortfolioManager.Figures;
import io.fairgap.protocol.portfolio.PortfolioManager.GetDecided;
import io.fairgap.protocol.portfolio.PortfolioManager.GetFigures;
import io.fairgap.protocol.portfolio.PortfolioManager.Settled;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An account whose own step fails stops and says why, instead of failing again for ever.
class StoppedAccountTest {
  private static final ActorTestKit KIT =
      ActorTestKit.create(
          // The monitor is always on the same node, so what it is told has no bytes.
          ConfigFactory.parseString(
                  "pekko.actor.no-serialization-verification-needed-class-prefix +="
                      + " \"io.fairgap.protocol.monitor\"")
              .withFallback(Journal.IN_MEMORY)
              .resolve());
  private static final String ID = PortfolioManagerEntity.KIND + "|paper";
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  private final Market market = Market.random(11, 2, 40);
  private final List<RoundInput> rounds = market.rounds();
  private final PersistenceTestKit journal = PersistenceTestKit.create(KIT.system());
  private final TestProbe<Monitor.Command> monitor = KIT.createTestProbe();
  private final TestProbe<Settled> settled = KIT.createTestProbe();
  private final TestProbe<Decided> decided = KIT.createTestProbe();
  private final TestProbe<Figures> figures = KIT.createTestProbe();
  private final TestProbe<Execution.Command> orders = KIT.createTestProbe();

  @BeforeEach
  void emptyJournal() {
    journal.clearAll();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void aRoundThatThrowsStopsTheAccountAtWhatIsRecorded() {
    Book expected = market.book();
    List<AccountEvent> events = events(expected, rounds.subList(0, 12));
    ActorRef<Command> account = account();

    account.tell(new Decide(market.terms(), rounds.subList(0, 12), Long.MIN_VALUE, settled.ref()));
    settled.receiveMessage();
    account.tell(
        new Decide(
            market.terms(),
            List.of(rounds.get(12), poisoned(rounds.get(13))),
            Long.MIN_VALUE,
            settled.ref()));
    String sentence = stopped();
    account.tell(new Decide(market.terms(), rounds.subList(12, 14), Long.MIN_VALUE, settled.ref()));
    account.tell(new GetDecided(decided.ref()));
    account.tell(new GetFigures(figures.ref()));

    assertThat(sentence)
        .startsWith("The account has stopped: its round of 1970-01-01T14:00:00Z failed with ")
        .contains("Z is not traded by this account");
    assertThat(decided.receiveMessage()).isEqualTo(new Decided(12 * Market.HOUR, expected.hash()));
    assertThat(figures.receiveMessage())
        .isEqualTo(new Figures(12 * Market.HOUR, expected.figures(), expected.outbox().size()));
    settled.expectNoMessage();
    assertThat(journal.persistedInStorage(ID)).isEqualTo(events);
  }

  @Test
  void aRecordThatCannotBeFoldedStopsTheAccountAsItStarts() {
    List<AccountEvent> events = new ArrayList<>(events(market.book(), rounds.subList(0, 12)));
    events.set(1, forged((RoundDecided) events.get(1)));
    journal.persistForRecovery(ID, new ArrayList<>(events));

    ActorRef<Command> account = account();
    String sentence = stopped();
    account.tell(new Decide(market.terms(), rounds.subList(12, 14), Long.MIN_VALUE, settled.ref()));
    account.tell(new GetDecided(decided.ref()));

    assertThat(sentence)
        .startsWith("The account has stopped: what it recorded cannot be folded any more, ")
        .contains("are not those that decided it");
    decided.receiveMessage();
    settled.expectNoMessage();
    assertThat(journal.persistedInStorage(ID)).isEqualTo(events);
  }

  private ActorRef<Command> account() {
    return KIT.spawn(
        new Pulses(monitor.ref(), InstantSource.fixed(NOW))
            .around(
                Agent.PORTFOLIO_MANAGER,
                "paper",
                Command.class,
                pulse ->
                    PortfolioManagerEntity.create(
                        "paper", market::book, _ -> orders.ref(), RoundTimes.UNTOLD, pulse)));
  }

  /// What the monitor hears as the reason of the stop.
  private String stopped() {
    while (true) {
      if (monitor.receiveMessage() instanceof Monitor.Stopped(_, _, var sentence, _)) {
        return sentence;
      }
    }
  }

  private static RoundInput poisoned(RoundInput round) {
    SymbolReport sound = round.reports().getFirst();
    List<SymbolReport> reports = new ArrayList<>(round.reports());
    reports.add(
        new SymbolReport(
            "Z",
            sound.row(),
            sound.candle(),
            sound.atr(),
            sound.inversions(),
            sound.findings(),
            sound.proposals(),
            sound.withdrawals(),
            sound.exits()));
    return new RoundInput(round.closeTime(), reports);
  }

  private static RoundDecided forged(RoundDecided sound) {
    return new RoundDecided(
        sound.closeTime(),
        sound.reports(),
        sound.missed(),
        sound.late(),
        sound.control(),
        sound.change(),
        sound.lines(),
        "f".repeat(64),
        sound.closed(),
        sound.figures());
  }

  private static List<AccountEvent> events(Book book, List<RoundInput> rounds) {
    return book.decide(rounds) instanceof Answer.Accept<AccountEvent>(var events)
        ? events
        : List.of();
  }
}
