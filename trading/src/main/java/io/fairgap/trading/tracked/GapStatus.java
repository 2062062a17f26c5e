package io.fairgap.trading.tracked;

import io.fairgap.trading.detection.ZoneEvent;

/// How far a gap has come, in the order of its life.
public enum GapStatus {
  /// Nothing has met it yet.
  OPEN,
  TOUCHED,
  MIDPOINT,
  FILLED,
  /// From here on it is an inverse gap.
  INVERTED,
  RETESTED,
  REJECTED,
  /// Over: a close beyond the inverse gap's far side.
  INVALIDATED,
  /// Over: still valid when its time was up.
  EXPIRED,
  /// Over: there were too many, and it lay farthest from price.
  FORGOTTEN;

  static GapStatus after(ZoneEvent event) {
    return switch (event) {
      case GAP -> OPEN;
      case TOUCHED -> TOUCHED;
      case MIDPOINT -> MIDPOINT;
      case FILLED -> FILLED;
      case INVERTED -> INVERTED;
      case RETESTED -> RETESTED;
      case REJECTED -> REJECTED;
      case INVALIDATED -> INVALIDATED;
      case EXPIRED -> EXPIRED;
    };
  }

  /// Whether nothing comes after it.
  public boolean isEnd() {
    return compareTo(INVALIDATED) >= 0;
  }
}
