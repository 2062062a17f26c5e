package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Buy-side liquidity as plain lists that are searched from end to end at every candle; sell-side
/// liquidity is that of the mirrored candles.
final class NaiveLiquidity {
  private final List<Candle> candles;
  private final ChartSettings settings;
  private final LiquiditySettings rules;
  private final NaiveCalendarLevels calendar;
  private final List<Resting> live = new ArrayList<>();
  private final List<Resting> pierced = new ArrayList<>();
  private final List<Swing> swings = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private int sweptAt = -1;
  private long sweepExtreme;
  private int now;

  /// A level that waits above the market, in the order of coming.
  static final class Resting {
    LevelKind kind;
    final int anchor;
    final long price;
    int strength = 1;
    int bornAt;
    int piercedAt;

    Resting(LevelKind kind, int anchor, long price) {
      this.kind = kind;
      this.anchor = anchor;
      this.price = price;
    }

    LevelKind kind() {
      return kind;
    }

    long price() {
      return price;
    }

    int bornAt() {
      return bornAt;
    }

    boolean isSwing() {
      return kind == LevelKind.INTERNAL || kind == LevelKind.EXTERNAL;
    }
  }

  /// A swing that another may equal; by itself as long as it has no pool.
  private static final class Swing {
    final int anchor;
    final long price;
    Optional<Resting> pool = Optional.empty();

    Swing(int anchor, long price) {
      this.anchor = anchor;
      this.price = price;
    }
  }

  NaiveLiquidity(List<Candle> candles, ChartSettings settings) {
    this.candles = candles;
    this.settings = settings;
    this.rules = settings.liquidity();
    this.calendar = new NaiveCalendarLevels(candles, settings);
  }

  void onCandle(int t) {
    now = t;
    calendar
        .changes(t)
        .forEach(change -> {
          change.gone().ifPresent(this::forget);
          change.come().ifPresent(this::add);
        });
    test(t);
    confirmEqual(t, t - rules.equalRadius());
    confirm(t, LevelKind.INTERNAL, settings.internal());
    confirm(t, LevelKind.EXTERNAL, settings.external());
  }

  private void test(int t) {
    Candle candle = candles.get(t);
    for (Resting level : List.copyOf(live)) {
      if (candle.high() > level.price) {
        forget(level);
        level.piercedAt = t;
        pierced.add(level);
      }
    }
    swings.removeIf(swing -> swing.pool.isEmpty() && candle.high() > swing.price);
    for (Resting level : List.copyOf(pierced)) {
      if (candle.close() <= level.price) {
        tell("level SWEPT", t, level);
        long farthest = highest(level.piercedAt, t);
        sweepExtreme = sweptAt == t ? Math.max(sweepExtreme, farthest) : farthest;
        sweptAt = t;
      } else if (t - level.piercedAt + 1 >= rules.sweepWindow()) {
        tell("level RUN", t, level);
      }
    }
  }

  private void tell(String event, int t, Resting level) {
    pierced.remove(level);
    events.add(
        new Event(t, event, "HIGH", level.kind.name(), level.anchor, level.price, level.price));
  }

  private long highest(int from, int to) {
    return candles.subList(from, to + 1).stream().mapToLong(Candle::high).max().orElseThrow();
  }

  private void confirmEqual(int t, int anchor) {
    if (!isSwing(t, rules.equalRadius())) {
      return;
    }
    long price = candles.get(anchor).high();
    double atr = NaiveAtr.of(candles.subList(0, t + 1));
    double tolerance = Math.max(1, rules.equalTolerance().asDouble() * atr);
    Swing swing = new Swing(anchor, price);
    swings.stream()
        .filter(other -> anchor - other.anchor <= rules.equalReach())
        .filter(other -> Math.abs(other.price - price) <= tolerance)
        .max(Comparator.comparingInt(other -> other.anchor))
        .ifPresent(other -> join(swing, other));
    swings.add(swing);
  }

  private void join(Swing swing, Swing other) {
    if (other.pool.isEmpty()) {
      live.removeIf(level -> level.isSwing() && isOf(level, other));
      Resting pool = new Resting(LevelKind.EQUAL, other.anchor, other.price);
      add(pool);
      other.pool = Optional.of(pool);
    }
    swing.pool = other.pool;
    swing.pool.orElseThrow().strength++;
    live.removeIf(level -> level.isSwing() && isOf(level, swing));
  }

  private static boolean isOf(Resting level, Swing swing) {
    return level.anchor == swing.anchor && level.price == swing.price;
  }

  private void confirm(int t, LevelKind kind, int radius) {
    if (!isSwing(t, radius)) {
      return;
    }
    int anchor = t - radius;
    long price = candles.get(anchor).high();
    Optional<Resting> same =
        live.stream().filter(level -> level.isSwing() && level.price == price).findFirst();
    boolean member =
        swings.stream().anyMatch(swing -> swing.anchor == anchor && swing.pool.isPresent());
    if (same.isPresent()) {
      same.get().kind = kind == LevelKind.EXTERNAL ? kind : same.get().kind;
    } else if (!member) {
      add(new Resting(kind, anchor, price));
    }
  }

  private boolean isSwing(int t, int radius) {
    return radius > 0 && NaiveSwings.isHigh(candles.subList(0, t + 1), t - radius, radius);
  }

  private void add(Resting level) {
    if (live.size() == rules.limit()) {
      Resting farthest = live.getFirst();
      for (Resting other : live) {
        farthest = other.price >= farthest.price ? other : farthest;
      }
      forget(farthest);
    }
    level.bornAt = now;
    live.add(level);
  }

  private void forget(Resting level) {
    live.remove(level);
    swings.removeIf(swing -> swing.pool.isPresent() && swing.pool.get() == level);
  }

  List<Event> events() {
    return events;
  }

  /// The nearest live level at `price` or above; of several at one price the oldest, and of those
  /// that came together the first kind.
  Optional<Resting> nearestBeyond(long price) {
    return live.stream()
        .filter(level -> level.price >= price)
        .min(
            Comparator.comparingLong(Resting::price)
                .thenComparingInt(Resting::bornAt)
                .thenComparing(Resting::kind));
  }

  int size() {
    return live.size();
  }

  int sweptAt() {
    return sweptAt;
  }

  long sweepExtreme() {
    return sweepExtreme;
  }
}
