package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The live liquidity of one side: sell-side below lows, or buy-side above highs.
///
/// Levels come from confirmed swings (one per price, the widest scope kept, the older anchor), from
/// pools of equal swings, from the previous day and week, and from sessions. A pool stands beside a
/// swing's level of the same price; what joins a pool has no level of its own any more.
public final class Liquidity implements Stateful {
  private final LiquiditySettings settings;
  private final Extreme extreme;
  private final DetectionSink sink;
  private final Ladder live = new Ladder();
  private final List<Level> pool = new ArrayList<>();
  private final SlotQueue free = new SlotQueue();
  private final SlotQueue pierced = new SlotQueue();
  private final EqualSwings equals = new EqualSwings();
  private final CalendarSlots calendar = new CalendarSlots();
  private int sweptAt = Zone.NEVER;
  private long sweepExtreme;

  public Liquidity(LiquiditySettings settings, Extreme extreme, DetectionSink sink) {
    this.settings = settings;
    this.extreme = extreme;
    this.sink = sink;
  }

  /// Lets the last candle pierce the levels that were there before it.
  public void onCandle(Bars bars) {
    int t = bars.last();
    long low = extreme == Extreme.LOW ? bars.low(t) : -bars.high(t);
    equals.pass(low);
    if (!live.passedAt(low) && pierced.isEmpty()) {
      return;
    }
    long close = extreme.sign() * bars.close(t);
    while (live.passedAt(low)) {
      Level level = pool.get(live.pop());
      leave(level);
      level.piercedAt = t;
      level.extreme = low;
      pierced.add(level.slot, t);
    }
    settle(t, low, close);
  }

  /// A pierced level waits for a close that comes back, as long as the window lasts.
  private void settle(int t, long low, long close) {
    for (int waiting = pierced.size(); waiting > 0; waiting--) {
      Level level = pool.get(pierced.poll());
      level.extreme = Math.min(level.extreme, low);
      if (close >= extreme.sign() * level.price) {
        sweep(t, level.extreme);
        end(LevelEvent.SWEPT, level);
      } else if (t - level.piercedAt + 1 >= settings.sweepWindow()) {
        end(LevelEvent.RUN, level);
      } else {
        pierced.add(level.slot, level.piercedAt);
      }
    }
  }

  /// Levels that are swept on one candle are one sweep, which went as far as the farthest of them.
  private void sweep(int t, long farthest) {
    boolean more = sweptAt == t && extreme.sign() * sweepExtreme < farthest;
    sweepExtreme = more ? sweepExtreme : extreme.sign() * farthest;
    sweptAt = t;
  }

  private void end(LevelEvent event, Level level) {
    sink.level(event, extreme, level.kind, level.anchor, level.price);
    free.add(level.slot, 0);
  }

  /// A swing of a scope was confirmed by the last candle.
  public void onSwing(int t, Scope scope, int anchor, long price) {
    LevelKind kind = scope == Scope.EXTERNAL ? LevelKind.EXTERNAL : LevelKind.INTERNAL;
    Level same = swingAt(price);
    if (same != null) {
      if (kind.ordinal() < same.kind.ordinal()) {
        same.kind = kind;
        tell(LevelChange.WIDENED, same);
      }
    } else if (!equals.isMember(anchor)) {
      add(t, kind, anchor, price);
    }
  }

  /// A swing of the radius for equal highs and lows was confirmed by the last candle.
  ///
  /// @param atr ATR14 at that candle, in ticks
  public void onEqualSwing(int t, int anchor, long price, double atr) {
    equals.forgetBefore(anchor - settings.equalReach());
    long key = extreme.sign() * price;
    double tolerance = Math.max(1, settings.equalTolerance().asDouble() * atr);
    int match = equals.latestNear(key, tolerance);
    if (match < 0) {
      equals.add(anchor, key, EqualSwings.SINGLE);
      return;
    }
    int joined = equals.pool(match);
    if (joined == EqualSwings.SINGLE) {
      joined = openPool(t, match);
    }
    pool.get(joined).strength++;
    tell(LevelChange.JOINED, pool.get(joined));
    equals.add(anchor, key, joined);
    removeSwing(anchor, price);
  }

  private int openPool(int t, int first) {
    int anchor = equals.anchor(first);
    long price = extreme.sign() * equals.key(first);
    removeSwing(anchor, price);
    Level level = add(t, LevelKind.EQUAL, anchor, price);
    equals.join(anchor, level.slot);
    return level.slot;
  }

  /// The level of a completed day or week takes the place of the one before.
  public void replace(int t, LevelKind kind, int anchor, long price) {
    drop(kind, 0);
    calendar.put(kind, add(t, kind, anchor, price).slot);
  }

  /// A session ended: its level comes in, that of the session two before goes.
  public void roll(int t, LevelKind kind, int anchor, long price) {
    rollWithout(kind);
    calendar.put(kind, add(t, kind, anchor, price).slot);
  }

  /// A session ended whose start was not seen: only time passes for those before.
  public void rollWithout(LevelKind kind) {
    drop(kind, 1);
    calendar.age(kind);
  }

  /// The live level nearest to price that lies at `price` or farther; null when there is none.
  ///
  /// Of several at one price the one that was there first, and of those born on one candle the kind
  /// that comes first in [LevelKind].
  public @Nullable Level nearestBeyond(long price) {
    long key = extreme.sign() * price;
    int rung = live.firstAtOrAbove(key + 1) - 1;
    if (rung < 0) {
      return null;
    }
    Level best = pool.get(live.slot(rung));
    for (int i = rung - 1; i >= 0 && live.key(i) == live.key(rung); i--) {
      Level other = pool.get(live.slot(i));
      best = other.namesBefore(best) ? other : best;
    }
    return best;
  }

  void adjust(Adjustment adjustment) {
    Adjustment own = adjustment.on(extreme.sign());
    for (Level level : pool) {
      level.price = adjustment.price(level.price);
      level.extreme = own.price(level.extreme);
    }
    live.reprice(slot -> extreme.sign() * pool.get(slot).price);
    equals.adjust(own);
    sweepExtreme = adjustment.price(sweepExtreme);
  }

  /// The last candle that swept a level of this side; −1 when none did.
  public int sweptAt() {
    return sweptAt;
  }

  /// How far the latest sweep went, in ticks.
  public long sweepExtreme() {
    return sweepExtreme;
  }

  public int size() {
    return live.size();
  }

  /// How many swings rest on its live levels together.
  public int strength() {
    return IntStream.range(0, live.size()).map(i -> pool.get(live.slot(i)).strength).sum();
  }

  private Level add(int t, LevelKind kind, int anchor, long price) {
    if (live.size() == settings.limit()) {
      forget(pool.get(live.slot(0)));
    }
    Level level = take();
    level.kind = kind;
    level.anchor = anchor;
    level.price = price;
    level.strength = 1;
    level.bornAt = t;
    live.add(extreme.sign() * price, level.slot);
    tell(LevelChange.FORMED, level);
    return level;
  }

  private @Nullable Level swingAt(long price) {
    long key = extreme.sign() * price;
    for (int i = live.firstAtOrAbove(key); i < live.size() && live.key(i) == key; i++) {
      Level level = pool.get(live.slot(i));
      if (level.kind.isSwing()) {
        return level;
      }
    }
    return null;
  }

  private void removeSwing(int anchor, long price) {
    Level level = swingAt(price);
    if (level != null && level.anchor == anchor) {
      forget(level);
    }
  }

  private void drop(LevelKind kind, int age) {
    int slot = calendar.get(kind, age);
    if (slot != CalendarSlots.NONE) {
      forget(pool.get(slot));
    }
  }

  private void forget(Level level) {
    live.remove(extreme.sign() * level.price, level.slot);
    leave(level);
    tell(LevelChange.DROPPED, level);
    free.add(level.slot, 0);
  }

  private void tell(LevelChange change, Level level) {
    sink.levelChange(change, extreme, level.kind, level.anchor, level.price);
  }

  /// Nothing points any more at a level that is no longer live.
  private void leave(Level level) {
    if (level.kind == LevelKind.EQUAL) {
      equals.endPool(level.slot);
    } else if (!level.kind.isSwing()) {
      calendar.forget(level.kind, level.slot);
    }
  }

  private Level take() {
    if (free.isEmpty()) {
      Level level = new Level(pool.size());
      pool.add(level);
      return level;
    }
    return pool.get(free.poll());
  }

  @Override
  public void save(StateWriter out) {
    out.put(pool.size());
    pool.forEach(level -> level.save(out));
    live.save(out);
    free.save(out);
    pierced.save(out);
    equals.save(out);
    calendar.save(out);
    out.put(sweptAt).put(sweepExtreme);
  }

  @Override
  public void load(StateReader in) {
    int levels = in.getInt();
    pool.clear();
    for (int slot = 0; slot < levels; slot++) {
      Level level = new Level(slot);
      level.load(in);
      pool.add(level);
    }
    live.load(in);
    free.load(in);
    pierced.load(in);
    equals.load(in);
    calendar.load(in);
    sweptAt = in.getInt();
    sweepExtreme = in.getLong();
  }
}
