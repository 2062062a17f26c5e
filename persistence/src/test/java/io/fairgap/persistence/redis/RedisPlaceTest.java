package io.fairgap.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisPlaceTest {
  @ParameterizedTest
  @CsvSource({
    "redis://cache, cache, 6379, 0, false",
    "redis://127.0.0.1:6380/3, 127.0.0.1, 6380, 3, false",
    "rediss://cache.example.org:7000/, cache.example.org, 7000, 0, true",
  })
  void aUrlNamesAPlace(String url, String host, int port, int database, boolean tls) {
    assertThat(RedisPlace.parse(url, "secret"))
        .isEqualTo(Optional.of(new RedisPlace(host, port, database, tls, "secret")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cache:6379",
        "http://cache",
        "redis://",
        "redis://:secret@cache",
        "redis://cache/x",
        "redis://cache:99999",
        "redis://cache?timeout=1",
        "redis://ca che"
      })
  void anythingElseIsRefusedAPasswordInItToo(String url) {
    assertThat(RedisPlace.parse(url, "")).isEmpty();
  }

  @Test
  void itsTextKeepsThePasswordToItself() {
    assertThat(new RedisPlace("cache", 6379, 0, true, "secret"))
        .hasToString("rediss://cache:6379/0");
  }
}
