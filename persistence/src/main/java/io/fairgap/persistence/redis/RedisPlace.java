package io.fairgap.persistence.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where a Redis is. The password is never part of its text.
///
/// @param tls whether the line is encrypted
/// @param password empty for none
public record RedisPlace(String host, int port, int database, boolean tls, String password) {
  private static final int USUAL_PORT = 6379;

  public RedisPlace {
    if (host.isEmpty() || port < 1 || port > 65_535 || database < 0) {
      throw new IllegalArgumentException("no place of a Redis: " + host + ":" + port);
    }
  }

  /// Reads `redis://host`, `redis://host:6379/0` or, with an encrypted line, `rediss://host`.
  ///
  /// @return empty when the text is none of these, or carries a password, which has a way of its
  ///   own so that it stands in no file
  public static Optional<RedisPlace> parse(String url, String password) {
    try {
      URI uri = new URI(url);
      boolean tls = "rediss".equals(uri.getScheme());
      String path = uri.getPath() == null ? "" : uri.getPath();
      boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getHost() != null;
      if (!plain || !(tls || "redis".equals(uri.getScheme())) || !path.matches("/?|/[0-9]{1,3}")) {
        return Optional.empty();
      }
      int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
      int database = path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
      return port < 1 || port > 65_535
          ? Optional.empty()
          : Optional.of(new RedisPlace(uri.getHost(), port, database, tls, password));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// The same place with a password.
  public RedisPlace with(String secret) {
    return new RedisPlace(host, port, database, tls, secret);
  }

  @Override
  public String toString() {
    return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + database;
  }
}
