package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.Arrays;

/// The recent live swings of one side that a new swing may equal: single ones, and members of
/// pools.
///
/// A single swing lives until price passes it; a member lives as long as its pool does. Prices are
/// in the coordinates of [Ladder]. Only as many candles back as swings may be apart are kept.
final class EqualSwings implements Stateful {
  static final int SINGLE = -1;

  private int[] anchors = new int[16];
  private long[] keys = new long[16];
  private int[] pools = new int[16];
  private int size;
  private long nearestSingle = Long.MIN_VALUE;

  /// Forgets the single swings that a low at `low` passes.
  void pass(long low) {
    if (nearestSingle <= low) {
      return;
    }
    int kept = 0;
    nearestSingle = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      if (pools[i] == SINGLE && keys[i] > low) {
        continue;
      }
      keep(i, kept++);
    }
    size = kept;
  }

  /// Forgets the members of a pool that was taken.
  void endPool(int pool) {
    int kept = 0;
    nearestSingle = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      if (pools[i] != pool) {
        keep(i, kept++);
      }
    }
    size = kept;
  }

  /// Forgets the swings before candle `first`.
  void forgetBefore(int first) {
    int from = 0;
    while (from < size && anchors[from] < first) {
      from++;
    }
    if (from == 0) {
      return;
    }
    int kept = 0;
    nearestSingle = Long.MIN_VALUE;
    for (int i = from; i < size; i++) {
      keep(i, kept++);
    }
    size = kept;
  }

  /// The latest swing whose own price lies within `tolerance` of `key`; −1 when there is none.
  int latestNear(long key, double tolerance) {
    for (int i = size - 1; i >= 0; i--) {
      if (Math.abs(keys[i] - key) <= tolerance) {
        return i;
      }
    }
    return -1;
  }

  int add(int anchor, long key, int pool) {
    if (size == anchors.length) {
      anchors = Arrays.copyOf(anchors, size * 2);
      keys = Arrays.copyOf(keys, size * 2);
      pools = Arrays.copyOf(pools, size * 2);
    }
    anchors[size] = anchor;
    keys[size] = key;
    pools[size] = pool;
    keep(size, size);
    return size++;
  }

  /// The single swing of candle `anchor` becomes a member.
  void join(int anchor, int pool) {
    int swing = size - 1;
    while (anchors[swing] != anchor) {
      swing--;
    }
    pools[swing] = pool;
  }

  /// @param adjustment in the coordinates of the prices here
  void adjust(Adjustment adjustment) {
    for (int i = 0; i < size; i++) {
      keys[i] = adjustment.price(keys[i]);
    }
    if (nearestSingle != Long.MIN_VALUE) {
      nearestSingle = adjustment.price(nearestSingle);
    }
  }

  int anchor(int swing) {
    return anchors[swing];
  }

  long key(int swing) {
    return keys[swing];
  }

  int pool(int swing) {
    return pools[swing];
  }

  /// Whether the swing of candle `anchor` belongs to a pool.
  boolean isMember(int anchor) {
    for (int i = size - 1; i >= 0 && anchors[i] >= anchor; i--) {
      if (anchors[i] == anchor) {
        return pools[i] != SINGLE;
      }
    }
    return false;
  }

  private void keep(int from, int to) {
    anchors[to] = anchors[from];
    keys[to] = keys[from];
    pools[to] = pools[from];
    if (pools[from] == SINGLE) {
      nearestSingle = Math.max(nearestSingle, keys[from]);
    }
  }

  @Override
  public void save(StateWriter out) {
    out.put(size).put(nearestSingle);
    out.put(anchors, 0, size).put(keys, 0, size).put(pools, 0, size);
  }

  @Override
  public void load(StateReader in) {
    size = in.getInt();
    nearestSingle = in.getLong();
    int capacity = Math.max(16, size);
    anchors = new int[capacity];
    keys = new long[capacity];
    pools = new int[capacity];
    in.get(anchors, 0, size);
    in.get(keys, 0, size);
    in.get(pools, 0, size);
  }
}
