package io.fairgap.http.server;

import io.fairgap.http.vitals.Backlog;
import io.fairgap.http.vitals.Watched;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.live.Mandate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// A node with one symbol that handed on ten candles, an hour of which is not decided, and whose
/// portfolio manager was restarted once.
final class FakeNode {
  static final Instant DECIDED = Instant.parse("2026-01-05T09:00:00Z");
  static final Instant WORKED = Instant.parse("2026-01-05T10:00:00Z");

  final AtomicBoolean database = new AtomicBoolean(true);

  Watched watched(ActorTestKit kit) {
    return new Watched(
        kit.spawn(Behaviors.receiveMessage(FakeNode::feed)),
        kit.spawn(Behaviors.receiveMessage(FakeNode::decided)),
        kit.spawn(Behaviors.receiveMessage(FakeNode::risk)),
        kit.spawn(Behaviors.receiveMessage(FakeNode::health)),
        () -> database.get() ? Optional.empty() : Optional.of("the database does not answer"),
        () -> Optional.of(new Backlog(2, 30)));
  }

  private static Behavior<MarketData.Command> feed(MarketData.Command command) {
    if (command instanceof MarketData.GetFeed(var replyTo)) {
      long decided = DECIDED.toEpochMilli();
      replyTo.tell(
          new MarketData.Feed(
              decided + 3_600_000,
              decided,
              10,
              MarketData.State.RUNNING,
              List.of("ETHUSDT"),
              3,
              ""));
    }
    return Behaviors.same();
  }

  private static Behavior<PortfolioManager.Command> decided(PortfolioManager.Command command) {
    if (command instanceof PortfolioManager.GetDecided(var replyTo)) {
      replyTo.tell(new PortfolioManager.Decided(DECIDED.toEpochMilli(), "abc"));
    }
    return Behaviors.same();
  }

  /// Reducing since the last round, of which a twentieth of the day's equity was lost.
  private static Behavior<RiskManager.Command> risk(RiskManager.Command command) {
    if (command instanceof RiskManager.GetRisk(var replyTo)) {
      long since = DECIDED.toEpochMilli();
      Guard.Standing standing =
          new Guard.Standing(
              Mode.REDUCING,
              ModeReason.CONTROL,
              since,
              1,
              new BigDecimal("95.0"),
              new BigDecimal("100"),
              new BigDecimal("190"),
              LossLimits.DEFAULTS);
      Mandate mandate =
          new Mandate(
              new Control(1, Mode.REDUCING, "a \"storm\""),
              "ada",
              since,
              Mode.REDUCING,
              ModeReason.CONTROL,
              since,
              since);
      replyTo.tell(
          new RiskManager.Risk(
              mandate,
              new PortfolioManager.Settled(
                  since, new TreeMap<>(Map.of("B", since)), standing, 0.75, List.of())));
    }
    return Behaviors.same();
  }

  private static Behavior<Monitor.Command> health(Monitor.Command command) {
    if (command instanceof Monitor.GetHealth(var at, var replyTo)) {
      replyTo.tell(
          new Monitor.Health(
              at,
              List.of(
                  new Monitor.AgentHealth(
                      Agent.MARKET_DATA, Monitor.State.UP, 7, 3, 0, WORKED, null),
                  new Monitor.AgentHealth(
                      Agent.PORTFOLIO_MANAGER, Monitor.State.UP, 5, 0, 1, WORKED, "a \"disk\""))));
    }
    return Behaviors.same();
  }
}
