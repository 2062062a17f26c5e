package io.fairgap.app.cli;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a running node says of itself, in words.
final class NodeText {
  private NodeText() {}

  /// How far its candles are.
  static String candles(Config feed) {
    String state = feed.getString("state");
    if (!feed.hasPath("arrived")) {
      return state + ", none yet";
    }
    String arrived = feed.getString("arrived");
    boolean decided = feed.hasPath("decided") && feed.getString("decided").equals(arrived);
    return String.format(
        Locale.ROOT,
        "%s, %,d since its start, the last of %s, %s",
        state,
        feed.getLong("candles"),
        arrived,
        decided ? "all decided" : "not all decided");
  }

  /// How its agents are.
  static String agents(List<? extends Config> agents) {
    String others =
        agents.stream()
            .filter(agent -> !isUp(agent))
            .map(agent -> ", " + agent.getString("agent") + " " + agent.getString("state"))
            .collect(Collectors.joining());
    long restarts = agents.stream().mapToLong(agent -> agent.getLong("restarts")).sum();
    return agents.stream().filter(NodeText::isUp).count()
        + " kinds up"
        + others
        + (restarts == 0 ? "" : "; restarted since its start: " + restarts);
  }

  private static boolean isUp(Config agent) {
    return agent.getString("state").equals("up");
  }

  /// How far the tables that people read are behind.
  static String behind(Config tables) {
    return "%d rounds and %d events of charts, from record to these figures"
        .formatted(tables.getLong("accountBehind"), tables.getLong("chartsBehind"));
  }
}
