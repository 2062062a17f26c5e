package io.fairgap.actors.recovery;

import java.time.Duration;
import java.util.function.Function;
import org.apache.pekko.actor.typed.BackoffSupervisorStrategy;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.persistence.typed.SnapshotAdapter;

/// How event-sourced entities come back.
public final class Recovery {
  /// The database did not take an event: the entity comes back from what is recorded, later and
  /// later, up to half a minute, with some randomness so that not all come at once.
  public static final BackoffSupervisorStrategy ON_FAILURE =
      SupervisorStrategy.restartWithBackoff(Duration.ofMillis(200), Duration.ofSeconds(30), 0.2);

  private Recovery() {}

  /// Snapshots of a mutable state as values.
  public static <S, V> SnapshotAdapter<S> snapshots(
      Function<S, V> value, Class<V> type, Function<V, S> state) {
    return new SnapshotAdapter<>() {
      @Override
      public Object toJournal(S from) {
        return value.apply(from);
      }

      @Override
      public S fromJournal(Object from) {
        return state.apply(type.cast(from));
      }
    };
  }
}
