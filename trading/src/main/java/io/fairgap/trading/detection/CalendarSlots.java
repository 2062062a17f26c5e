package io.fairgap.trading.detection;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.Arrays;

/// Which levels are those of the last two days, weeks and sessions of each name.
final class CalendarSlots implements Stateful {
  static final int NONE = -1;

  private static final int KEPT = 2;

  private final int[] slots = new int[LevelKind.values().length * KEPT];

  CalendarSlots() {
    Arrays.fill(slots, NONE);
  }

  /// @param age 0 for the latest, 1 for the one before
  int get(LevelKind kind, int age) {
    return slots[at(kind, age)];
  }

  void put(LevelKind kind, int slot) {
    slots[at(kind, 0)] = slot;
  }

  /// The latest becomes the one before.
  void age(LevelKind kind) {
    slots[at(kind, 1)] = slots[at(kind, 0)];
    slots[at(kind, 0)] = NONE;
  }

  void forget(LevelKind kind, int slot) {
    for (int age = 0; age < KEPT; age++) {
      if (get(kind, age) == slot) {
        slots[at(kind, age)] = NONE;
      }
    }
  }

  private static int at(LevelKind kind, int age) {
    return kind.ordinal() * KEPT + age;
  }

  @Override
  public void save(StateWriter out) {
    out.put(slots, 0, slots.length);
  }

  @Override
  public void load(StateReader in) {
    in.get(slots, 0, slots.length);
  }
}
