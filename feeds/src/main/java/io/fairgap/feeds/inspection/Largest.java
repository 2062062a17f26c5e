package io.fairgap.feeds.inspection;

import java.util.ArrayList;
import java.util.List;

/// Counts jumps and keeps the largest of them in order of size; of equal ones the older comes
/// first.
final class Largest {
  private final List<Jump> jumps = new ArrayList<>();
  private long count;

  void add(Jump jump) {
    count++;
    int at = jumps.size();
    while (at > 0 && jumps.get(at - 1).medians() < jump.medians()) {
      at--;
    }
    if (at < Inspection.LISTED) {
      jumps.add(at, jump);
    }
    if (jumps.size() > Inspection.LISTED) {
      jumps.removeLast();
    }
  }

  long count() {
    return count;
  }

  List<Jump> list() {
    return List.copyOf(jumps);
  }
}
