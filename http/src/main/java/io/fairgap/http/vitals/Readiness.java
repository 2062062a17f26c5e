package io.fairgap.http.vitals;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a node does its work.
///
/// @param hindrances what keeps it from that, one sentence each; empty when nothing does
public record Readiness(List<String> hindrances) {
  private static final Duration TOO_OLD = Duration.ofSeconds(6);

  public Readiness {
    hindrances = List.copyOf(hindrances);
  }

  /// @param age how long ago that was
  public static Readiness of(Vitals vitals, Duration age) {
    List<String> hindrances = new ArrayList<>();
    if (age.compareTo(TOO_OLD) > 0) {
      hindrances.add("the node has not been looked at lately");
    }
    if (!vitals.isDatabaseUp()) {
      hindrances.add(vitals.database());
    }
    addAgents(vitals.health(), hindrances);
    addFeed(vitals.feed(), hindrances);
    return new Readiness(hindrances);
  }

  private static void addAgents(Monitor.@Nullable Health health, List<String> hindrances) {
    if (health == null) {
      hindrances.add("the monitor does not answer");
      return;
    }
    for (Monitor.AgentHealth agent : health.agents()) {
      String label = agent.agent().label();
      if (agent.state() != Monitor.State.UP) {
        boolean says = agent.state() == Monitor.State.FAILED && agent.lastError() != null;
        String why = says ? ": " + agent.lastError() : "";
        hindrances.add(label + " is " + agent.state().name().toLowerCase(Locale.ROOT) + why);
      } else if (agent.agent().beats() && agent.lastWork() == null) {
        hindrances.add(label + " has not started");
      }
    }
  }

  private static void addFeed(MarketData.@Nullable Feed feed, List<String> hindrances) {
    if (feed == null) {
      hindrances.add("the feed does not answer");
      return;
    }
    switch (feed.state()) {
      case STARTING -> hindrances.add("the feed is starting");
      // The monitor has the sentence from the agent itself.
      case FAILED -> hindrances.add("the feed has ended before its time");
      case STALE -> hindrances.add("the feed brings nothing although the market is open");
      // A node whose recording has ended still answers and marks its positions.
      case RUNNING, ENDED -> {}
    }
  }

  public boolean isReady() {
    return hindrances.isEmpty();
  }
}
