package io.fairgap.feeds.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds closes that jump: the move from close to close is more than ten times the median absolute
/// move of the 100 before it.
///
/// Causal, and silent for the first 100 moves and where the median move is zero. A bad print shows
/// as two jumps, there and back. It is a plain rule to make someone look, no statistics: real news
/// jumps too.
final class Jumps {
  static final int WINDOW = 100;
  private static final int TIMES = 10;

  private final long[] moves = new long[WINDOW];
  private final long[] sorted = new long[WINDOW];
  private final List<Jump> largest = new ArrayList<>();
  private long seen;
  private long count;
  private long lastClose;
  private boolean begun;

  void onClose(long openTime, long close) {
    if (begun) {
      long move = Math.abs(close - lastClose);
      double median = seen < WINDOW ? 0 : (sorted[WINDOW / 2 - 1] + sorted[WINDOW / 2]) / 2.0;
      if (median > 0 && move > TIMES * median) {
        count++;
        keep(new Jump(openTime, lastClose, close, move / median));
      }
      remember(move);
    }
    begun = true;
    lastClose = close;
  }

  /// Keeps the list short and in order of size; of equal ones the older comes first.
  private void keep(Jump jump) {
    int at = largest.size();
    while (at > 0 && largest.get(at - 1).medians() < jump.medians()) {
      at--;
    }
    if (at < Inspection.LISTED) {
      largest.add(at, jump);
    }
    if (largest.size() > Inspection.LISTED) {
      largest.removeLast();
    }
  }

  private void remember(long move) {
    int slot = (int) (seen % WINDOW);
    int held = (int) Math.min(seen, WINDOW);
    if (held == WINDOW) {
      int gone = Arrays.binarySearch(sorted, 0, held, moves[slot]);
      System.arraycopy(sorted, gone + 1, sorted, gone, held - gone - 1);
      held--;
    }
    int place = Arrays.binarySearch(sorted, 0, held, move);
    int at = place < 0 ? -place - 1 : place;
    System.arraycopy(sorted, at, sorted, at + 1, held - at);
    sorted[at] = move;
    moves[slot] = move;
    seen++;
  }

  long count() {
    return count;
  }

  List<Jump> largest() {
    return List.copyOf(largest);
  }
}
