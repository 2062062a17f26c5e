package io.fairgap.actors.node;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.BehaviorInterceptor;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Stands before an agent: of the messages that may befall it, some are lost, come twice, or come
/// later than others that were sent after them, and some end the agent's life.
final class Disorder<C> extends BehaviorInterceptor<C, C> {
  private static final int HUNDRED = 100;
  private static final int LOST = 8;
  private static final int TWICE = LOST + 8;
  private static final int LATE = TWICE + 12;
  private static final int DEADLY = LATE + 2;
  private static final int LATEST_MILLIS = 400;

  private final SplittableRandom random;
  private final Predicate<C> mayHappen;
  private final AtomicInteger deaths;

  private Disorder(
      Class<C> commands, SplittableRandom random, Predicate<C> mayHappen, AtomicInteger deaths) {
    super(commands);
    this.random = random;
    this.mayHappen = mayHappen;
    this.deaths = deaths;
  }

  /// @param mayHappen which messages come from elsewhere, so that they may be lost
  /// @param deaths counted here
  static <C> Behavior<C> before(
      Behavior<C> agent,
      Class<C> commands,
      SplittableRandom random,
      Predicate<C> mayHappen,
      AtomicInteger deaths) {
    return Behaviors.intercept(() -> new Disorder<>(commands, random, mayHappen, deaths), agent);
  }

  @Override
  public Behavior<C> aroundReceive(
      TypedActorContext<C> context, C message, ReceiveTarget<C> target) {
    if (!mayHappen.test(message)) {
      return target.apply(context, message);
    }
    ActorContext<C> self = context.asJava();
    int fate = random.nextInt(HUNDRED);
    if (fate < LOST) {
      return Behaviors.same();
    }
    if (fate < TWICE) {
      self.getSelf().tell(message);
    } else if (fate < LATE) {
      self.scheduleOnce(
          Duration.ofMillis(random.nextInt(1, LATEST_MILLIS)), self.getSelf(), message);
      return Behaviors.same();
    }
    Behavior<C> next = target.apply(context, message);
    if (fate >= LATE && fate < DEADLY) {
      deaths.incrementAndGet();
      return Behaviors.stopped();
    }
    return next;
  }
}
