package io.fairgap.app.config;

import io.fairgap.app.config.Type.Switch;
import io.fairgap.app.config.Type.Whole;
import java.util.List;

/// How a node is reached. Nothing of it bears on a decision.
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

  static final List<Setting<?>> ALL = List.of(PORT, BEHIND_PROXY);

  private NodeKeys() {}
}
