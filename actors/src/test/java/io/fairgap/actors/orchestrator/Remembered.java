package io.fairgap.actors.orchestrator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A state that is the fold of what it recorded, with a snapshot now and then. It may die around
/// every record, and comes back from the snapshot and the events behind it.
///
/// @param <S> the state
/// @param <E> its events
/// @param <V> its snapshots
final class Remembered<S, E, V> {
  private static final int DEATHS = 80;
  private static final int SNAPSHOTS = 12;

  private final SplittableRandom random;
  private final Supplier<S> empty;
  private final BiFunction<S, E, S> fold;
  private final Function<S, V> save;
  private final Function<V, S> load;
  private final List<E> events = new ArrayList<>();
  private @Nullable V snapshot;
  private int covered;
  private S state;

  Remembered(
      SplittableRandom random,
      Supplier<S> empty,
      BiFunction<S, E, S> fold,
      Function<S, V> save,
      Function<V, S> load) {
    this.random = random;
    this.empty = empty;
    this.fold = fold;
    this.save = save;
    this.load = load;
    state = empty.get();
  }

  S state() {
    return state;
  }

  List<E> events() {
    return events;
  }

  /// Records what was accepted.
  ///
  /// @return whether it lived on to tell; else it died before or after the record
  boolean record(List<E> accepted) {
    if (random.nextInt(DEATHS) == 0) {
      die();
      return false;
    }
    events.addAll(accepted);
    for (E event : accepted) {
      state = fold.apply(state, event);
    }
    if (random.nextInt(SNAPSHOTS) == 0) {
      snapshot = save.apply(state);
      covered = events.size();
    }
    if (random.nextInt(DEATHS) == 0) {
      die();
      return false;
    }
    return true;
  }

  /// Forgets everything but what is recorded.
  void die() {
    V last = snapshot;
    state = last == null ? empty.get() : load.apply(last);
    for (E event : events.subList(covered, events.size())) {
      state = fold.apply(state, event);
    }
  }
}
