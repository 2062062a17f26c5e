package io.fairgap.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.redis.RedisBoard.Counts;
import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class RedisBoardTest {
  private static final ActorTestKit KIT = ActorTestKit.create();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final int port = freePort();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private @Nullable RedisServer server;

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.stop();
    }
  }

  @AfterAll
  static void end() {
    KIT.shutdownTestKit();
  }

  @Test
  void whatIsPostedIsHeardAndAStatusExpires() throws IOException, InterruptedException {
    start();
    try (RedisBoard board = RedisBoard.open(place());
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + port);
        var _ = listen(client)) {
      board.post(Bulletins.status(Duration.ofSeconds(90)));
      board.post(Bulletins.candle());

      String message = heard.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      Counts counts = await(board, it -> it.sent() == 2);

      try (var line = client.connect()) {
        assertThat(message).isEqualTo(Posting.of(Bulletins.candle()).json());
        assertThat(counts).isEqualTo(new Counts(2, 0, true));
        assertThat(line.sync().get("fairgap:status:BTCUSD"))
            .isEqualTo(Posting.of(Bulletins.status(Duration.ofSeconds(90))).json());
        assertThat(line.sync().ttl("fairgap:status:BTCUSD")).isBetween(1L, 90L);
      }
    }
  }

  @Test
  void aRedisThatComesLaterIsTold() throws IOException {
    try (RedisBoard board = RedisBoard.open(place(), 3)) {
      for (int i = 0; i < 10; i++) {
        board.post(Bulletins.candle(i));
      }
      Counts alone = board.counts();

      start();
      Counts later = await(board, it -> it.sent() > 0);

      assertThat(alone).isEqualTo(new Counts(0, 7, false));
      assertThat(later).isEqualTo(new Counts(3, 7, true));
    }
  }

  @Test
  void aRedisThatIsKilledIsToldAgainWhenItIsBack() throws IOException {
    start();
    try (RedisBoard board = RedisBoard.open(place(), 100)) {
      board.post(Bulletins.candle());
      await(board, it -> it.sent() == 1);

      stop();
      await(board, it -> !it.connected());
      for (int i = 0; i < 1_000; i++) {
        board.post(Bulletins.candle(i));
      }
      Counts away = board.counts();
      start();
      Counts back = await(board, it -> it.sent() > 1);

      assertThat(away.sent()).isEqualTo(1);
      assertThat(away.dropped()).isBetween(900L, 1_000L);
      assertThat(back.sent() + back.dropped()).isEqualTo(1_001);
      assertThat(back.connected()).isTrue();
    }
  }

  @Test
  void aRedisThatStopsAnsweringLosesWhatWasUnderWayAndHoldsNobodyUp() throws IOException {
    start();
    try (RedisBoard board = RedisBoard.open(place(), 100);
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + port);
        var line = client.connect()) {
      board.post(Bulletins.candle());
      await(board, it -> it.sent() == 1);

      line.sync().clientPause(3_000);
      board.post(Bulletins.candle());
      Counts silent = await(board, it -> it.dropped() > 0);
      board.post(Bulletins.candle());
      Counts back = await(board, it -> it.sent() == 2);

      assertThat(silent.sent()).isEqualTo(1);
      assertThat(back).isEqualTo(new Counts(2, 1, true));
    }
  }

  @Test
  void aFailureOfAnyKindIsGotOver() throws IOException {
    start();
    AtomicInteger attempts = new AtomicInteger();
    try (RedisBoard board =
        RedisBoard.open(
            place(),
            10,
            client -> {
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("a bug of the client");
              }
              return client.connect();
            })) {
      board.post(Bulletins.candle());

      assertThat(await(board, it -> it.sent() == 1)).isEqualTo(new Counts(1, 0, true));
      assertThat(attempts).hasValue(3);
    }
  }

  @Test
  void whateverListensThereAndNeverSpeaksHoldsNobodyUp() throws IOException {
    try (ServerSocket _ = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        RedisBoard board = RedisBoard.open(place(), 10)) {
      for (int i = 0; i < 100_000; i++) {
        board.post(Bulletins.candle());
      }

      assertThat(board.counts()).isEqualTo(new Counts(0, 99_990, false));
    }
  }

  private RedisPlace place() {
    return new RedisPlace("127.0.0.1", port, 0, false, "");
  }

  private void start() throws IOException {
    server = new RedisServer(port);
    server.start();
  }

  private StatefulRedisPubSubConnection<String, String> listen(RedisClient client) {
    StatefulRedisPubSubConnection<String, String> line = client.connectPubSub();
    line.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String message) {
            heard.add(message);
          }
        });
    line.sync().subscribe(Bulletin.MARKET_DATA);
    return line;
  }

  private static Counts await(RedisBoard board, Predicate<Counts> condition) {
    TestProbe<Object> probe = KIT.createTestProbe();
    return probe.awaitAssert(
        LIMIT,
        Duration.ofMillis(20),
        () -> {
          Counts counts = board.counts();
          assertThat(counts).matches(condition, "as awaited");
          return counts;
        });
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
