package io.fairgap.trading.detection;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// Slots in the order in which they came, each with the candle since when it waits.
final class SlotQueue implements Stateful {
  private int[] slots = new int[16];
  private int[] since = new int[16];
  private int first;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  void clear() {
    first = 0;
    size = 0;
  }

  void add(int slot, int index) {
    if (size == slots.length) {
      grow();
    }
    int at = (first + size++) & (slots.length - 1);
    slots[at] = slot;
    since[at] = index;
  }

  /// The slot at `position` from the front.
  int get(int position) {
    return slots[(first + position) & (slots.length - 1)];
  }

  int firstSince() {
    return since[first];
  }

  int poll() {
    int slot = slots[first];
    first = (first + 1) & (slots.length - 1);
    size--;
    return slot;
  }

  private void grow() {
    int[] moreSlots = new int[slots.length * 2];
    int[] moreSince = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      int from = (first + i) & (slots.length - 1);
      moreSlots[i] = slots[from];
      moreSince[i] = since[from];
    }
    slots = moreSlots;
    since = moreSince;
    first = 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(size);
    for (int i = 0; i < size; i++) {
      int at = (first + i) & (slots.length - 1);
      out.put(slots[at]).put(since[at]);
    }
  }

  @Override
  public void load(StateReader in) {
    clear();
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      add(in.getInt(), in.getInt());
    }
  }
}
