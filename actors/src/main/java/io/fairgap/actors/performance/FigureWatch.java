package io.fairgap.actors.performance;

import io.fairgap.persistence.account.PerformanceTable;
import io.fairgap.protocol.performance.Performance;
import io.fairgap.trading.alerts.Thresholds.Observation;
import io.fairgap.trading.performance.Figure;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;

/// Takes an account's figures from the read tables to the agent that watches them, every few
/// seconds and again and again: one that comes late or twice changes nothing.
public final class FigureWatch extends AbstractBehavior<FigureWatch.Command> {
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final TimerScheduler<Command> timers;
  private final Supplier<Optional<Observation>> figures;
  private final RecipientRef<Performance.Command> performance;
  private final Executor blocking;

  private FigureWatch(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      Supplier<Optional<Observation>> figures,
      RecipientRef<Performance.Command> performance) {
    super(context);
    this.timers = timers;
    this.figures = figures;
    this.performance = performance;
    blocking = context.getSystem().dispatchers().lookup(DispatcherSelector.blocking());
    lookLater();
  }

  /// What it tells itself.
  public sealed interface Command {}

  private enum Look implements Command {
    NOW
  }

  private record Read(Optional<Observation> figures) implements Command {}

  private record Failed(Throwable cause) implements Command {}

  /// @param figures reads the latest; may block
  public static Behavior<Command> create(
      Supplier<Optional<Observation>> figures, RecipientRef<Performance.Command> performance) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> new FigureWatch(context, timers, figures, performance)));
  }

  /// The figures that have a value.
  public static Observation observation(PerformanceTable.Figures read) {
    SortedMap<String, Double> values = new TreeMap<>();
    read.figures()
        .forEach((name, figure) -> {
          if (figure instanceof Figure.Defined(double value)) {
            values.put(name, value);
          }
        });
    int trades = values.getOrDefault("trades", 0.0).intValue();
    return new Observation(read.at().toEpochMilli(), trades, values);
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder()
        .onMessage(Look.class, _ -> look())
        .onMessage(Read.class, this::pass)
        .onMessage(Failed.class, this::say)
        .build();
  }

  /// A database that hangs holds one thread: the next look waits for this one.
  private Behavior<Command> look() {
    getContext()
        .pipeToSelf(
            CompletableFuture.supplyAsync(figures, blocking),
            (found, failure) -> failure == null ? new Read(found) : new Failed(failure));
    return this;
  }

  private Behavior<Command> pass(Read read) {
    read.figures().ifPresent(seen -> performance.tell(new Performance.Observe(seen)));
    lookLater();
    return this;
  }

  private Behavior<Command> say(Failed failed) {
    getContext().getLog().warn("the figures could not be read: {}", failed.cause().toString());
    lookLater();
    return this;
  }

  private void lookLater() {
    timers.startSingleTimer(Look.NOW, BETWEEN);
  }
}
