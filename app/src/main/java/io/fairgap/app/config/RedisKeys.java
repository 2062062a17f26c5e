package io.fairgap.app.config;

import io.fairgap.persistence.redis.RedisPlace;
import java.util.List;

/// Whom a node tells what happens. Nothing of it bears on a decision.
public final class RedisKeys {
  /// The environment variable with the password, which stands in no setting so that no file, result
  /// or record holds it.
  public static final String PASSWORD = "FAIRGAP_REDIS_PASSWORD";

  public static final OpenKey<RedisPlace> URL =
      new OpenKey<>(
          "redis.url",
          new Type.Spelled<>(
              "a URL such as redis://127.0.0.1:6379/0, without a password",
              text -> RedisPlace.parse(text, ""),
              RedisPlace::toString),
          "nobody is told",
          "A Redis that is told what happens (docs/redis.md); its password comes in " + PASSWORD);

  static final List<Setting<?>> ALL = List.of(URL);

  private RedisKeys() {}
}
