package io.fairgap.trading.order;

/// What ends a losing position.
public enum StopTrigger {
  /// The stop order, and a close beyond the invalidation.
  TOUCH_AND_CLOSE,
  /// A close beyond the invalidation alone, with a disaster stop at twice the distance from the
  /// fill.
  CLOSE
}
