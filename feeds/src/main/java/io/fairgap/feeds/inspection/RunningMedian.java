package io.fairgap.feeds.inspection;

import java.util.Arrays;

/// The median of the last 100 values.
final class RunningMedian {
  static final int WINDOW = 100;

  private final long[] values = new long[WINDOW];
  private final long[] sorted = new long[WINDOW];
  private long seen;

  /// The median; 0 before there are 100 values.
  double median() {
    return seen < WINDOW ? 0 : (sorted[WINDOW / 2 - 1] + sorted[WINDOW / 2]) / 2.0;
  }

  void add(long value) {
    int slot = (int) (seen % WINDOW);
    int held = (int) Math.min(seen, WINDOW);
    if (held == WINDOW) {
      int gone = Arrays.binarySearch(sorted, 0, held, values[slot]);
      System.arraycopy(sorted, gone + 1, sorted, gone, held - gone - 1);
      held--;
    }
    int place = Arrays.binarySearch(sorted, 0, held, value);
    int at = place < 0 ? -place - 1 : place;
    System.arraycopy(sorted, at, sorted, at + 1, held - at);
    sorted[at] = value;
    values[slot] = value;
    seen++;
  }
}
