package io.fairgap.app.config;

import io.fairgap.app.config.Type.Elapsed;
import io.fairgap.app.config.Type.Some;
import io.fairgap.app.config.Type.Spelled;
import io.fairgap.app.config.Type.Switch;
import io.fairgap.app.config.Type.Whole;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a node is run and reached. Its record goes on under other values of these.
public final class NodeKeys {
  private static final Spelled<String> HOST =
      new Spelled<>(
          "a host name or address",
          text ->
              text.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})")
                  ? Optional.of(text.toLowerCase(Locale.ROOT))
                  : Optional.empty(),
          text -> text);

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
  public static final Key<List<String>> NAMES =
      Key.of(
          "http.names",
          new Some<>(HOST, "names", 0),
          "[]",
          "Names by which it may be asked beside `localhost`, such as that of its container or a proxy;"
              + " others, as of a page of the web, get nothing");

  public static final Key<Duration> ROUND_DEADLINE =
      Key.of(
          "round.deadline",
          new Elapsed(Duration.ofMinutes(1)),
          "2s",
          "How long a round waits for late symbols when candles come at the market's own speed; a"
              + " recording that is played faster is waited for");

  static final List<Setting<?>> ALL = List.of(PORT, BEHIND_PROXY, NAMES, ROUND_DEADLINE);

  private NodeKeys() {}
}
