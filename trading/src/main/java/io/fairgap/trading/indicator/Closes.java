package io.fairgap.trading.indicator;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// The latest closes, in ticks: a ring.
final class Closes implements Stateful {
  private final long[] ring;
  private long count;

  /// @param capacity how many can be read; a power of two
  Closes(int capacity) {
    ring = new long[capacity];
  }

  void add(long close) {
    ring[at(count++)] = close;
  }

  /// How many there have been.
  long count() {
    return count;
  }

  /// @param before 0 for the last one, 1 for the one before it
  long get(int before) {
    return ring[at(count - 1 - before)];
  }

  private int at(long number) {
    return (int) (number & (ring.length - 1));
  }

  @Override
  public void save(StateWriter out) {
    out.put(count);
    for (int before = kept() - 1; before >= 0; before--) {
      out.put(get(before));
    }
  }

  @Override
  public void load(StateReader in) {
    long all = in.getLong();
    count = all;
    count = all - kept();
    while (count < all) {
      add(in.getLong());
    }
  }

  private int kept() {
    return (int) Math.min(count, ring.length);
  }
}
