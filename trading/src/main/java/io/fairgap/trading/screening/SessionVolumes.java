package io.fairgap.trading.screening;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.SessionClock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What was traded in the instances of one session.
///
/// An instance counts when a candle opened in it and the candles began at or before its start.
final class SessionVolumes {
  /// With how many instances before it one is compared.
  static final int MEAN_OF = 10;

  private final SessionClock clock;
  private final List<Instance> instances = new ArrayList<>();
  private long firstOpenTime = Long.MAX_VALUE;

  private record Instance(long start, long end, double volume) {
    Instance plus(long more) {
      return new Instance(start, end, volume + more);
    }
  }

  SessionVolumes(Session session, AssetClass assetClass) {
    clock = new SessionClock(session, assetClass);
  }

  void onCandle(Candle candle) {
    firstOpenTime = Math.min(firstOpenTime, candle.openTime());
    clock.moveTo(candle.openTime());
    if (!clock.isOpenAt(candle.openTime()) || clock.start() < firstOpenTime) {
      return;
    }
    if (instances.isEmpty() || instances.getLast().start() != clock.start()) {
      instances.add(new Instance(clock.start(), clock.end(), 0));
    }
    instances.add(instances.removeLast().plus(candle.volume()));
  }

  /// When the last instance that is over by `at` ended; [Long#MIN_VALUE] when there is none.
  long lastEnd(long at) {
    List<Instance> over = over(at);
    return over.isEmpty() ? Long.MIN_VALUE : over.getLast().end();
  }

  /// How many instances lie before the last one that is over.
  int before(long at) {
    return Math.max(0, over(at).size() - 1);
  }

  /// The last one's volume over the mean of those before it; empty when these are too few, or
  /// nothing was traded in them.
  OptionalDouble ratio(long at) {
    List<Instance> over = over(at);
    if (over.size() <= MEAN_OF) {
      return OptionalDouble.empty();
    }
    int last = over.size() - 1;
    double mean =
        over.subList(last - MEAN_OF, last).stream().mapToDouble(Instance::volume).sum() / MEAN_OF;
    return mean > 0 ? OptionalDouble.of(over.get(last).volume() / mean) : OptionalDouble.empty();
  }

  private List<Instance> over(long at) {
    return instances.stream().filter(instance -> instance.end() <= at).toList();
  }
}
