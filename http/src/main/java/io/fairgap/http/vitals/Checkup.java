package io.fairgap.http.vitals;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.japi.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks at a node once a second, so that whoever wants to know how it is gets the last look at
/// once, however many ask and however slow the node or its database may be. Ages are reckoned by a
/// clock that nobody sets.
public final class Checkup implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration DATABASE_SILENCE = Duration.ofSeconds(4);

  /// With many symbols it is the one question that costs the database something.
  private static final int LOOKS_BETWEEN_MEASUREMENTS = 5;

  /// What is wrong with a database of which nothing else is known.
  static final String MUTE = "the database does not answer";

  private final ActorSystem<?> system;
  private final Watched watched;
  private final InstantSource clock;
  private final Consumer<Vitals> onLook;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("checkup").factory());
  private final AtomicBoolean looking = new AtomicBoolean();
  private final Errand databaseTrial = new Errand(this::tryDatabase);
  private final Errand measurement = new Errand(this::measureTables);
  private final long began = System.nanoTime();
  private volatile long databaseWorked = began - DATABASE_SILENCE.toNanos();
  private volatile String databaseTrouble = MUTE;
  private volatile @Nullable Backlog tables;
  private int looks;
  private volatile Look last = new Look(Vitals.UNKNOWN, began - Duration.ofDays(1).toNanos());

  /// @param nanos when it was taken, by [System#nanoTime]
  private record Look(Vitals vitals, long nanos) {}

  private Checkup(
      ActorSystem<?> system, Watched watched, InstantSource clock, Consumer<Vitals> onLook) {
    this.system = system;
    this.watched = watched;
    this.clock = clock;
    this.onLook = onLook;
  }

  /// Begins to look.
  ///
  /// @param clock for people, who want to know when a look was taken
  /// @param onLook told of every look
  public static Checkup start(
      ActorSystem<?> system, Watched watched, InstantSource clock, Consumer<Vitals> onLook) {
    Checkup checkup = new Checkup(system, watched, clock, onLook);
    // What it returns is the repetition, which ends with the timer.
    var _ =
        checkup.timer.scheduleWithFixedDelay(
            checkup::look, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    return checkup;
  }

  /// The last look.
  public Vitals vitals() {
    return last.vitals();
  }

  /// Whether the node does its work now.
  public Readiness readiness() {
    Look look = last;
    return Readiness.of(look.vitals(), Duration.ofNanos(System.nanoTime() - look.nanos()));
  }

  private void look() {
    databaseTrial.begin();
    if (looks++ % LOOKS_BETWEEN_MEASUREMENTS == 0) {
      measurement.begin();
    }
    if (looking.compareAndSet(false, true)) {
      Instant now = clock.instant();
      CompletableFuture<Monitor.@Nullable Health> health =
          ask(watched.monitor(), replyTo -> new Monitor.GetHealth(now, replyTo));
      CompletableFuture<MarketData.@Nullable Feed> feed =
          ask(watched.marketData(), MarketData.GetFeed::new);
      CompletableFuture<PortfolioManager.@Nullable Decided> decided =
          ask(watched.portfolio(), PortfolioManager.GetDecided::new);
      CompletableFuture<RiskManager.@Nullable Risk> risk =
          ask(watched.risk(), RiskManager.GetRisk::new);
      var _ =
          CompletableFuture.allOf(health, feed, decided, risk)
              .thenRun(() -> keep(now, health.join(), feed.join(), decided.join(), risk.join()))
              .whenComplete((_, _) -> looking.set(false));
    }
  }

  private void keep(
      Instant at,
      Monitor.@Nullable Health health,
      MarketData.@Nullable Feed feed,
      PortfolioManager.@Nullable Decided decided,
      RiskManager.@Nullable Risk risk) {
    long now = System.nanoTime();
    boolean works = now - databaseWorked <= DATABASE_SILENCE.toNanos();
    Vitals vitals =
        new Vitals(
            at, works ? "" : databaseTrouble, health, feed, decided, risk, works ? tables : null);
    last = new Look(vitals, now);
    onLook.accept(vitals);
  }

  private void tryDatabase() {
    Optional<String> trouble = watched.database().get();
    databaseTrouble = trouble.orElse(MUTE);
    if (trouble.isEmpty()) {
      databaseWorked = System.nanoTime();
    }
  }

  private void measureTables() {
    tables = watched.tables().get().orElse(null);
  }

  private <C, R> CompletableFuture<@Nullable R> ask(
      RecipientRef<C> whom, Function<ActorRef<R>, C> question) {
    return AskPattern.<C, R>ask(whom, question, ANSWER, system.scheduler())
        .<@Nullable R>handle((answer, failure) -> failure == null ? answer : null)
        .toCompletableFuture();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
