package io.fairgap.feeds.replay;

/// The candles whose open time lies in `[from, to)`, in milliseconds since the epoch.
public record TimeRange(long from, long to) {
  /// No bounds at all.
  public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

  public TimeRange {
    if (from > to) {
      throw new IllegalArgumentException("a range begins before it ends: " + from + ", " + to);
    }
  }

  public boolean contains(long openTime) {
    return openTime >= from && openTime < to;
  }
}
