package io.fairgap.actors.node;

import static io.fairgap.actors.node.SampleNode.HOUR;
import static io.fairgap.actors.node.SampleNode.HOURS;
import static io.fairgap.actors.node.SampleNode.agents;
import static io.fairgap.actors.node.SampleNode.awaitEnd;
import static io.fairgap.actors.node.SampleNode.decided;
import static io.fairgap.actors.node.SampleNode.hash;
import static io.fairgap.actors.node.SampleNode.health;
import static io.fairgap.actors.node.SampleNode.kit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import java.util.stream.Stream;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.junit.jupiter.api.Test;

/// A whole node plays a recording and decides what rounds in one piece decide.
class NodeTest {
  @Test
  void aNodeDecidesWhatABacktestDecides() {
    ActorTestKit kit = kit();
    try {
      Node.Agents agents = agents(kit, SampleNode::core);

      awaitEnd(kit, agents);

      assertThat(decided(kit, agents))
          .isEqualTo(new PortfolioManager.Decided(HOURS * HOUR, hash(_ -> true)));
      assertThat(health(kit, agents).agents())
          .extracting(Monitor.AgentHealth::agent, Monitor.AgentHealth::state)
          .containsExactlyElementsOf(
              Stream.of(Agent.values()).map(agent -> tuple(agent, Monitor.State.UP)).toList());
    } finally {
      kit.shutdownTestKit();
    }
  }
}
