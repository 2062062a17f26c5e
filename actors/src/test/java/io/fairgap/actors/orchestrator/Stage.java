package io.fairgap.actors.orchestrator;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.orchestrator.Orchestrator.Command;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Open;
import io.fairgap.protocol.orchestrator.Orchestrator.Progress;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.portfolio.PortfolioManager.Decide;
import io.fairgap.protocol.portfolio.PortfolioManager.GetSettled;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.risk.RiskManager.Assess;
import io.fairgap.protocol.risk.RiskManager.Cleared;
import io.fairgap.protocol.risk.RiskManager.Learn;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;

/// An orchestrator among probes that play the others, over ten hours of two symbols.
final class Stage {
  static final long NEVER = Long.MIN_VALUE;
  private static final Duration TICK = Duration.ofSeconds(1);
  static final Duration DEADLINE = Duration.ofMinutes(1);
  static final Control ORDER = new Control(1, Mode.REDUCING, "test");
  static final Terms TERMS = new Terms(0, new Rulebook(0, List.of("gap.k = 1")), List.of("A", "B"));
  static final Guard.Standing STANDING =
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
  final List<RoundInput> rounds = market.rounds();
  final TestProbe<Configuration.Command> configuration;
  final TestProbe<PortfolioManager.Command> portfolio;
  final TestProbe<RiskManager.Command> risk;
  final TestProbe<SymbolTracker.Command> trackers;
  final TestProbe<Progress> feed;
  final ActorRef<Command> orchestrator;
  private final ActorTestKit kit;

  Stage(ActorTestKit kit) {
    this.kit = kit;
    configuration = kit.createTestProbe();
    portfolio = kit.createTestProbe();
    risk = kit.createTestProbe();
    trackers = kit.createTestProbe();
    feed = kit.createTestProbe();
    orchestrator =
        kit.spawn(
            OrchestratorActor.create(
                Market.HOUR,
                DEADLINE,
                configuration.ref(),
                risk.ref(),
                portfolio.ref(),
                _ -> trackers.ref()));
    configuration
        .expectMessageClass(Configuration.GetTerms.class)
        .replyTo()
        .tell(new Configuration.Agreed(TERMS));
  }

  void accountIsAt(long closeTime) {
    portfolio.expectMessageClass(GetSettled.class).replyTo().tell(settled(closeTime));
    learned();
  }

  /// What the risk manager is told, and confirms.
  PortfolioManager.Settled learned() {
    Learn learn = risk.expectMessageClass(Learn.class);
    learn.replyTo().tell(new RiskManager.Noted(learn.settled().closeTime()));
    return learn.settled();
  }

  static PortfolioManager.Settled settled(long closeTime) {
    return settled(closeTime, Map.of());
  }

  static PortfolioManager.Settled settled(long closeTime, Map<String, Long> behind) {
    return new PortfolioManager.Settled(closeTime, new TreeMap<>(behind), STANDING, 1, List.of());
  }

  static List<RoundInput> under(List<RoundInput> rounds) {
    return rounds.stream().map(round -> round.under(ORDER)).toList();
  }

  /// Nothing is overdue at the first, as something came before it.
  void twoTicks() {
    ManualTime.get(kit.system()).timePasses(TICK.plus(TICK));
  }

  /// Everything sent so far has been taken in: the feed is answered.
  void quiet() {
    orchestrator.tell(open(0, 0));
    feed.receiveSeveralMessages(2);
  }

  /// The batch that the risk manager clears, under its order.
  Decide decide() {
    Assess assess = risk.expectMessageClass(Assess.class);
    assess.replyTo().tell(new Cleared(under(assess.rounds())));
    return portfolio.expectMessageClass(Decide.class);
  }

  Open open(int from, int to) {
    return new Open(
        from == 0 ? Long.MIN_VALUE : rounds.get(from - 1).closeTime() - Market.HOUR,
        rounds.subList(from, to).stream()
            .map(round -> new Expected(round.closeTime() - Market.HOUR, market.symbols()))
            .toList(),
        feed.ref());
  }

  Reported reported(String symbol, long confirmed, int from, int to) {
    return reported(symbol, 0, confirmed, from, to);
  }

  Reported reported(String symbol, long rules, long confirmed, int from, int to) {
    return new Reported(
        symbol, rules, confirmed, (from - 1) * Market.HOUR, reports(symbol, from, to));
  }

  List<SymbolReport> reports(String symbol, int from, int to) {
    return rounds.subList(from, to).stream()
        .flatMap(round -> round.reports().stream())
        .filter(report -> report.symbol().equals(symbol))
        .toList();
  }
}
