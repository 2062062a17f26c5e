package io.fairgap.app.config;

import io.fairgap.app.config.Type.Elapsed;
import io.fairgap.app.config.Type.Switch;
import io.fairgap.app.config.Type.Whole;
import java.time.Duration;
import java.util.List;

/// How a node is run and reached. Its record goes on under other values of these.
public final class NodeKeys {
  public static final Key<Integer> PORT =
      Key.of(
          "http.port",
          new Whole(0, 65_535),
          "8080",
          "Port of the node's HTTP server; 0 for any that is free");
  public static final Key<Boolean> BEHIND_PROXY =
      Key.of(
          "http.behindProxy",
          new Switch(),
          "false",
          "Whether it listens at every address, which only a container or a proxy that keeps"
              + " strangers out makes safe: it asks for no password");

  public static final Key<Duration> ROUND_DEADLINE =
      Key.of(
          "round.deadline",
          new Elapsed(Duration.ofMinutes(1)),
          "2s",
          "How long a round waits for late symbols when candles come at the market's own speed; a"
              + " recording that is played faster is waited for");

  static final List<Setting<?>> ALL = List.of(PORT, BEHIND_PROXY, ROUND_DEADLINE);

  private NodeKeys() {}
}
