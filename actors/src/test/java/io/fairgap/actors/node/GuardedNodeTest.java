package io.fairgap.actors.node;

import static io.fairgap.actors.node.SampleNode.HOUR;
import static io.fairgap.actors.node.SampleNode.HOURS;
import static io.fairgap.actors.node.SampleNode.agents;
import static io.fairgap.actors.node.SampleNode.awaitEnd;
import static io.fairgap.actors.node.SampleNode.core;
import static io.fairgap.actors.node.SampleNode.decided;
import static io.fairgap.actors.node.SampleNode.hash;
import static io.fairgap.actors.node.SampleNode.health;
import static io.fairgap.actors.node.SampleNode.instrument;
import static io.fairgap.actors.node.SampleNode.kit;
import static io.fairgap.actors.node.SampleNode.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fairgap.actors.sample.Poisoned;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.venues.playback.Speed;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.junit.jupiter.api.Test;

/// A whole node of which one symbol is poison, or that a human orders about.
class GuardedNodeTest {
  @Test
  void aSymbolWhoseStrategyFailsStopsAloneAndTheOthersTradeOn() {
    ActorTestKit kit = kit();
    try {
      Node.Agents agents = agents(kit, symbol -> symbol.equals("B") ? poisoned() : core(symbol));

      awaitEnd(kit, agents);

      assertThat(decided(kit, agents))
          .isEqualTo(new PortfolioManager.Decided(HOURS * HOUR, hash(symbol -> symbol != 1)));
      assertThat(settled(kit, agents).behind().keySet()).containsExactly("B");
      assertThat(health(kit, agents).agents())
          .filteredOn(agent -> agent.state() != Monitor.State.UP)
          .extracting(Monitor.AgentHealth::agent, Monitor.AgentHealth::lastError)
          .containsExactly(
              tuple(
                  Agent.SYMBOL_TRACKER,
                  "B has stopped: its candle of 1970-01-01T00:00:00Z made the strategy or the chart"
                      + " fail with java.lang.ArithmeticException: this candle is poison."));
    } finally {
      kit.shutdownTestKit();
    }
  }

  @Test
  void anOrderHoldsFromTheNextRoundOn() {
    ActorTestKit kit = kit();
    try {
      Node.Agents agents = agents(kit, SampleNode::core, new Speed(HOUR / 2.0));
      TestProbe<RiskManager.Reply> human = kit.createTestProbe();

      agents.risk().tell(new RiskManager.Order(Mode.HALTED, "a storm", "ada", 1, human.ref()));
      RiskManager.Reply reply = human.receiveMessage();
      Guard.Standing halted =
          human.awaitAssert(
              Duration.ofSeconds(20),
              () -> {
                Guard.Standing standing = settled(kit, agents).standing();
                assertThat(standing.mode()).isEqualTo(Mode.HALTED);
                return standing;
              });
      awaitEnd(kit, agents);

      assertThat(reply).isEqualTo(new RiskManager.Accepted(new Control(1, Mode.HALTED, "a storm")));
      assertThat(halted.reason()).isEqualTo(ModeReason.CONTROL);
      assertThat(settled(kit, agents).standing().mode()).isEqualTo(Mode.HALTED);
    } finally {
      kit.shutdownTestKit();
    }
  }

  private static SymbolCore poisoned() {
    return new SymbolCore(
        instrument("B"),
        ChartSettings.of(Timeframe.parse("1h"), List.of(Timeframe.parse("4h")), AssetClass.CRYPTO),
        List.of(new Poisoned(new MovingAverageCrossover(3, 8), 0)),
        new DetectionRecorder());
  }
}
