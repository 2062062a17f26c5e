package io.fairgap.actors.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.sample.Journal;
import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.portfolio.PortfolioManager.Settled;
import io.fairgap.protocol.risk.RiskManager.Accepted;
import io.fairgap.protocol.risk.RiskManager.Assess;
import io.fairgap.protocol.risk.RiskManager.Cleared;
import io.fairgap.protocol.risk.RiskManager.Command;
import io.fairgap.protocol.risk.RiskManager.GetRisk;
import io.fairgap.protocol.risk.RiskManager.Learn;
import io.fairgap.protocol.risk.RiskManager.Noted;
import io.fairgap.protocol.risk.RiskManager.Order;
import io.fairgap.protocol.risk.RiskManager.Refused;
import io.fairgap.protocol.risk.RiskManager.Reply;
import io.fairgap.protocol.risk.RiskManager.Risk;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.decision.Decision.ModeChanged;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.live.Mandate;
import io.fairgap.trading.live.RiskEvent;
import io.fairgap.trading.live.RiskEvent.Assessed;
import io.fairgap.trading.live.RiskEvent.Commanded;
import io.fairgap.trading.live.RiskEvent.Locked;
import io.fairgap.trading.live.RiskEvent.Unlocked;
import io.fairgap.trading.live.RiskNote;
import io.fairgap.trading.live.RoundInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import org.apache.pekko.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskManagerEntityTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final long NEVER = Long.MIN_VALUE;
  private static final long AT = 5;

  private final EventSourcedBehaviorTestKit<Command, RiskEvent, Mandate> risk =
      EventSourcedBehaviorTestKit.create(
          KIT.system(),
          RiskManagerEntity.create("paper", Pulse.unheard(Agent.RISK_MANAGER)),
          EventSourcedBehaviorTestKit.enabledSerializationSettings().withVerifyState(false));

  @BeforeEach
  void emptyJournal() {
    risk.clear();
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void anOrderIsRecordedAndStandsBesideEveryRoundAlsoAfterARestart() {
    Control halt = new Control(1, Mode.HALTED, "a storm");
    List<RoundInput> rounds = Market.random(1, 2, 3).rounds();

    CommandResultWithReply<Command, RiskEvent, Mandate, Reply> ordered =
        order(Mode.HALTED, "a storm");
    risk.restart();

    assertThat(ordered.events()).isEqualTo(List.of(new Commanded(halt, "ada", AT)));
    assertThat(ordered.reply()).isEqualTo(new Accepted(halt));
    assertThat(assess(rounds))
        .isEqualTo(new Cleared(rounds.stream().map(round -> round.under(halt)).toList()));
  }

  @Test
  void withoutAnOrderRoundsGoAsTheyCame() {
    List<RoundInput> rounds = Market.random(1, 2, 3).rounds();

    assertThat(assess(rounds)).isEqualTo(new Cleared(rounds));
  }

  @Test
  void whatStandsAlreadyIsAnsweredAgainAndRecordedOnce() {
    order(Mode.REDUCING, "a storm");

    CommandResultWithReply<Command, RiskEvent, Mandate, Reply> again =
        order(Mode.REDUCING, "still a storm");
    CommandResultWithReply<Command, RiskEvent, Mandate, Reply> resumed =
        order(Mode.ACTIVE, "it is over");

    assertThat(again.hasNoEvents()).isTrue();
    assertThat(again.reply()).isEqualTo(new Accepted(new Control(1, Mode.REDUCING, "a storm")));
    assertThat(resumed.reply()).isEqualTo(new Accepted(new Control(2, Mode.ACTIVE, "it is over")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines"})
  void anOrderWithoutAReasonIsRefused(String reason) {
    CommandResultWithReply<Command, RiskEvent, Mandate, Reply> result = order(Mode.HALTED, reason);

    assertThat(result.hasNoEvents()).isTrue();
    assertThat(result.reply())
        .isEqualTo(new Refused("A reason is needed: one line of at most 200 characters."));
  }

  @Test
  void whatTheRoundsToldIsRecordedOnce() {
    ModeChanged lock = change(Mode.HALTED, ModeReason.DRAWDOWN);
    ModeChanged unlock = change(Mode.ACTIVE, ModeReason.CONTROL);
    List<RiskNote> notes =
        List.of(
            new RiskNote(10, List.of(), List.of("{1}", "{2}")),
            new RiskNote(20, List.of(lock), List.of("{3}")),
            new RiskNote(30, List.of(unlock), List.of()));

    CommandResultWithReply<Command, RiskEvent, Mandate, Noted> first = learn(notes.subList(0, 2));
    risk.restart();
    CommandResultWithReply<Command, RiskEvent, Mandate, Noted> more = learn(notes);

    assertThat(first.events())
        .isEqualTo(
            List.of(
                new Assessed(10, List.of("{1}", "{2}")),
                new Locked(20, lock),
                new Assessed(20, List.of("{3}"))));
    assertThat(first.reply()).isEqualTo(new Noted(20));
    assertThat(more.events()).isEqualTo(List.of(new Unlocked(30, unlock)));
    assertThat(more.reply()).isEqualTo(new Noted(30));
  }

  @Test
  void anAccountThatItsLimitsHaltedIsResumedThoughNobodyHaltedIt() {
    learn(List.of(new RiskNote(20, List.of(change(Mode.HALTED, ModeReason.DRAWDOWN)), List.of())));

    CommandResultWithReply<Command, RiskEvent, Mandate, Reply> resumed = order(Mode.ACTIVE, "seen");

    assertThat(resumed.reply()).isEqualTo(new Accepted(new Control(1, Mode.ACTIVE, "seen")));
  }

  @Test
  void itTellsTheModeItsReasonAndWhereTheAccountStands() {
    List<RiskNote> notes =
        List.of(new RiskNote(20, List.of(change(Mode.HALTED, ModeReason.DRAWDOWN)), List.of()));
    order(Mode.REDUCING, "a storm");
    learn(notes);

    Risk told = risk.<Risk>runCommand(GetRisk::new).reply();

    assertThat(told)
        .isEqualTo(
            new Risk(
                new Mandate(
                    new Control(1, Mode.REDUCING, "a storm"),
                    "ada",
                    AT,
                    Mode.HALTED,
                    ModeReason.DRAWDOWN,
                    20,
                    20),
                settled(notes)));
  }

  private CommandResultWithReply<Command, RiskEvent, Mandate, Reply> order(
      Mode mode, String reason) {
    return risk.runCommand(replyTo -> new Order(mode, reason, "ada", AT, replyTo));
  }

  private CommandResultWithReply<Command, RiskEvent, Mandate, Noted> learn(List<RiskNote> notes) {
    return risk.runCommand(replyTo -> new Learn(settled(notes), replyTo));
  }

  private Cleared assess(List<RoundInput> rounds) {
    return risk.<Cleared>runCommand(replyTo -> new Assess(rounds, replyTo)).reply();
  }

  private static Settled settled(List<RiskNote> notes) {
    Guard.Standing standing =
        new Guard.Standing(
            Mode.HALTED,
            ModeReason.DRAWDOWN,
            20,
            0,
            new BigDecimal("69000"),
            new BigDecimal("100000"),
            new BigDecimal("100000"),
            LossLimits.DEFAULTS);
    return new Settled(NEVER, new TreeMap<>(), standing, 1, notes);
  }

  private static ModeChanged change(Mode mode, ModeReason reason) {
    return new ModeChanged(
        mode,
        reason,
        0,
        new BigDecimal("69000"),
        new BigDecimal("100000"),
        new BigDecimal("100000"));
  }
}
