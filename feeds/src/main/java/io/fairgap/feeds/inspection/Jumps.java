package io.fairgap.feeds.inspection;

import java.util.List;

/// Finds closes that jump: the move from close to close is more than ten times the median absolute
/// move of the 100 before it.
///
/// Causal, and silent for the first 100 moves and where the median move is zero. A bad print shows
/// as two jumps, there and back. It is a plain rule to make someone look, no statistics: real news
/// jumps too.
final class Jumps {
  static final int WINDOW = RunningMedian.WINDOW;
  private static final int TIMES = 10;

  private final RunningMedian moves = new RunningMedian();
  private final Largest largest = new Largest();
  private long lastClose;
  private boolean begun;

  void onClose(long openTime, long close) {
    if (begun) {
      long move = Math.abs(close - lastClose);
      double median = moves.median();
      if (median > 0 && move > TIMES * median) {
        largest.add(new Jump(openTime, lastClose, close, move / median));
      }
      moves.add(move);
    }
    begun = true;
    lastClose = close;
  }

  long count() {
    return largest.count();
  }

  List<Jump> largest() {
    return largest.list();
  }
}
