package io.fairgap.trading.decision;

/// Why an order was filled: the entry, or the way in which a position ended.
public enum Leg {
  ENTRY,
  /// The stop traded.
  STOP,
  /// The open had crossed the stop already.
  STOP_GAP,
  TARGET,
  /// A candle closed on the far side of the zone; sold or covered at the next open.
  CLOSE_BEYOND,
  /// The strategy asked for the exit.
  SIGNAL,
  /// A split left less than a lot of it, which was paid out at the close before.
  PAID_OUT,
  /// The run ended and closes what is open.
  END
}
