package io.fairgap.trading.detection;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// A live level of liquidity, as its side's [Liquidity] keeps it: a view that changes with the
/// candles.
public final class Level implements Stateful {
  final int slot;
  LevelKind kind = LevelKind.INTERNAL;
  long price;
  int anchor;
  int strength;
  int bornAt;
  int piercedAt;
  long extreme;

  Level(int slot) {
    this.slot = slot;
  }

  public LevelKind kind() {
    return kind;
  }

  /// In ticks.
  public long price() {
    return price;
  }

  /// The candle that made it.
  public int anchor() {
    return anchor;
  }

  /// Whether it names a price that both share: the one that was there first, and of those born on
  /// one candle the earlier kind.
  boolean namesBefore(Level other) {
    return bornAt != other.bornAt ? bornAt < other.bornAt : kind.ordinal() < other.kind.ordinal();
  }

  /// How many swings rest on it.
  public int strength() {
    return strength;
  }

  @Override
  public void save(StateWriter out) {
    out.put(kind.ordinal())
        .put(price)
        .put(anchor)
        .put(strength)
        .put(bornAt)
        .put(piercedAt)
        .put(extreme);
  }

  @Override
  public void load(StateReader in) {
    kind = LevelKind.values()[in.getInt()];
    price = in.getLong();
    anchor = in.getInt();
    strength = in.getInt();
    bornAt = in.getInt();
    piercedAt = in.getInt();
    extreme = in.getLong();
  }
}
