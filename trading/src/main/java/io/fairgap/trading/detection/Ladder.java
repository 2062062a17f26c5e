package io.fairgap.trading.detection;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Prices waiting below the market, nearest on top, each with the slot of the thing that it belongs
/// to.
///
/// Price comes from above: a low that reaches the top rung takes it, and only then can it reach the
/// next. Levels that wait above the market are kept negated, which turns the same picture over.
/// Equal prices lie in the order in which they came, the oldest on top.
///
/// Looking at the top costs one comparison, adding and removing a binary search and a shift of the
/// rungs above, which are few: what is new is near the market.
final class Ladder implements Stateful {
  private long[] keys = new long[16];
  private int[] slots = new int[16];
  private int size;

  /// The price of the top rung, below all prices when there is none: what nearly every candle asks.
  private long top = Long.MIN_VALUE;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /// Whether a low at `price` meets the top rung.
  boolean metAt(long price) {
    return top >= price;
  }

  /// Whether a low or close at `price` lies below the top rung.
  boolean passedAt(long price) {
    return top > price;
  }

  int pop() {
    resize(size - 1);
    return slots[size];
  }

  void add(long key, int slot) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      slots = Arrays.copyOf(slots, size * 2);
    }
    int at = firstAtOrAbove(key);
    if (at < size) {
      System.arraycopy(keys, at, keys, at + 1, size - at);
      System.arraycopy(slots, at, slots, at + 1, size - at);
    }
    keys[at] = key;
    slots[at] = slot;
    resize(size + 1);
  }

  void remove(long key, int slot) {
    int at = firstAtOrAbove(key);
    while (slots[at] != slot) {
      at++;
    }
    removeRange(at, at + 1);
  }

  /// Removes the rungs from index `from`, inclusive, to `to`, exclusive.
  void removeRange(int from, int to) {
    System.arraycopy(keys, to, keys, from, size - to);
    System.arraycopy(slots, to, slots, from, size - to);
    resize(size - (to - from));
  }

  /// Gives every rung the price that its slot now has, after an adjustment; equal ones keep the
  /// order in which they lay.
  void reprice(IntToLongFunction priceOf) {
    for (int i = 0; i < size; i++) {
      int slot = slots[i];
      long key = priceOf.applyAsLong(slot);
      int at = i;
      for (; at > 0 && keys[at - 1] > key; at--) {
        keys[at] = keys[at - 1];
        slots[at] = slots[at - 1];
      }
      keys[at] = key;
      slots[at] = slot;
    }
    resize(size);
  }

  private void resize(int rungs) {
    size = rungs;
    top = rungs == 0 ? Long.MIN_VALUE : keys[rungs - 1];
  }

  /// Index of the lowest rung at or above `key`; [#size()] when there is none.
  int firstAtOrAbove(long key) {
    // What is asked for is nearly always near the top.
    if (size == 0 || keys[size - 1] < key) {
      return size;
    }
    int from = 0;
    int to = size - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (keys[middle] >= key) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /// The price of a rung, 0 being the farthest from the market.
  long key(int rung) {
    return keys[rung];
  }

  int slot(int rung) {
    return slots[rung];
  }

  @Override
  public void save(StateWriter out) {
    out.put(size).put(keys, 0, size).put(slots, 0, size);
  }

  @Override
  public void load(StateReader in) {
    int rungs = in.getInt();
    if (rungs > keys.length) {
      keys = new long[rungs];
      slots = new int[rungs];
    }
    in.get(keys, 0, rungs);
    in.get(slots, 0, rungs);
    resize(rungs);
  }
}
