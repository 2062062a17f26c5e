package io.fairgap.trading.market;

/// Which way a gap, a break or a trade points.
///
/// Detectors are written once, for the bullish case, over prices multiplied by [#sign()]: the
/// bearish case is the bullish one in a mirror.
public enum Direction {
  BULLISH(1),
  BEARISH(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /// +1 when bullish, −1 when bearish.
  public int sign() {
    return sign;
  }

  public Direction opposite() {
    return this == BULLISH ? BEARISH : BULLISH;
  }

  /// The order side that opens a trade in this direction.
  public Side entrySide() {
    return this == BULLISH ? Side.BUY : Side.SELL;
  }

  /// The direction of a sign.
  public static Direction of(int sign) {
    return sign > 0 ? BULLISH : BEARISH;
  }
}
