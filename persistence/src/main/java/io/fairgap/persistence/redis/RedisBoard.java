package io.fairgap.persistence.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Redis what happens, on a thread of its own, and forgets what Redis does not take.
///
/// Whoever posts never waits: what waits to be sent is bounded, and the oldest goes first. A Redis
/// that is away, refuses or does not answer in time is tried again, later and later; what was under
/// way to it is counted as dropped.
public final class RedisBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBoard.class);
  private static final int CAPACITY = 4_096;
  private static final int BATCH = 256;
  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final RedisPlace place;
  private final Outbox outbox;
  private final ClientResources resources;
  private final RedisClient client;
  private final Opening opening;
  private final Thread thread;
  private final AtomicLong sent = new AtomicLong();
  private boolean away;
  private volatile boolean connected;
  private volatile boolean closed;

  /// Opens a line to Redis.
  @FunctionalInterface
  interface Opening {
    StatefulRedisConnection<String, String> open(RedisClient client);
  }

  private RedisBoard(RedisPlace place, int capacity, Opening opening) {
    this.place = place;
    outbox = new Outbox(capacity);
    resources =
        DefaultClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();
    client = client(resources, place);
    this.opening = opening;
    thread = Thread.ofPlatform().daemon().name("redis").unstarted(this::run);
  }

  /// What became of the bulletins so far.
  ///
  /// @param sent that Redis took
  /// @param dropped that it never got
  /// @param connected whether the last attempt to reach it went well
  public record Counts(long sent, long dropped, boolean connected) {}

  /// Begins to tell; returns at once, whether Redis is there or not.
  public static RedisBoard open(RedisPlace place) {
    return open(place, CAPACITY);
  }

  static RedisBoard open(RedisPlace place, int capacity) {
    return open(place, capacity, RedisClient::connect);
  }

  static RedisBoard open(RedisPlace place, int capacity, Opening opening) {
    RedisBoard board = new RedisBoard(place, capacity, opening);
    board.thread.start();
    return board;
  }

  private static RedisClient client(ClientResources resources, RedisPlace place) {
    RedisURI.Builder uri =
        RedisURI.builder()
            .withHost(place.host())
            .withPort(place.port())
            .withDatabase(place.database())
            .withSsl(place.tls())
            .withTimeout(ANSWER);
    if (!place.password().isEmpty()) {
      uri.withPassword(place.password().toCharArray());
    }
    RedisClient client = RedisClient.create(resources, uri.build());
    // Lettuce would keep commands without bound while it reconnects by itself.
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(ANSWER).build())
            .build());
    return client;
  }

  /// Takes a bulletin from any thread.
  public void post(Bulletin bulletin) {
    outbox.add(bulletin);
  }

  public Counts counts() {
    return new Counts(sent.get(), outbox.dropped(), connected);
  }

  private void run() {
    Duration pause = SHORTEST_PAUSE;
    try {
      while (!closed) {
        boolean worked = tellWhileItListens();
        pause = worked ? SHORTEST_PAUSE : longer(pause);
        Thread.sleep(pause);
      }
    } catch (InterruptedException _) {
      // Closed: nobody waits for what is left.
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /// @return whether anything was sent before the line broke
  private boolean tellWhileItListens() throws InterruptedException {
    long before = sent.get();
    try (StatefulRedisConnection<String, String> line = opening.open(client)) {
      connected = true;
      away = false;
      LOG.info("Redis at {} is told what happens", place);
      line.setAutoFlushCommands(false);
      while (!closed && line.isOpen()) {
        tell(line, outbox.take(BATCH, ANSWER));
      }
    } catch (RuntimeException e) {
      // Whatever it is: nobody would notice that this thread has ended.
      if (!away) {
        LOG.warn("Redis at {} does not listen, trading goes on: {}", place, e.toString());
      }
      away = true;
    } finally {
      connected = false;
    }
    return sent.get() > before;
  }

  private void tell(StatefulRedisConnection<String, String> line, List<Bulletin> bulletins)
      throws InterruptedException {
    if (bulletins.isEmpty()) {
      return;
    }
    try {
      RedisFuture<?>[] answers =
          bulletins.stream()
              .map(bulletin -> send(line.async(), Posting.of(bulletin)))
              .toArray(RedisFuture<?>[]::new);
      line.flushCommands();
      if (!LettuceFutures.awaitAll(ANSWER.toMillis(), TimeUnit.MILLISECONDS, answers)) {
        throw new RedisException("no answer within " + ANSWER);
      }
      sent.addAndGet(bulletins.size());
    } catch (RuntimeException e) {
      outbox.lost(bulletins.size());
      throw e instanceof RedisException known ? known : new RedisException(e);
    }
  }

  private static RedisFuture<?> send(RedisAsyncCommands<String, String> redis, Posting posting) {
    Duration expiry = posting.expiry();
    return expiry == null
        ? redis.publish(posting.address(), posting.json())
        : redis.set(posting.address(), posting.json(), SetArgs.Builder.px(expiry.toMillis()));
  }

  /// Ends at once; what waits is not sent any more.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(ANSWER.multipliedBy(3));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    client.shutdown(Duration.ZERO, ANSWER);
    var _ = resources.shutdown(0, ANSWER.toMillis(), TimeUnit.MILLISECONDS);
  }
}
