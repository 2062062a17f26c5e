package io.fairgap.trading.market;

/// The side of an order or a position's direction.
public enum Side {
  BUY(1),
  SELL(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /// +1 for a buy, −1 for a sell: multiplied into a price it turns "against us" into "upwards" for
  /// both.
  public int sign() {
    return sign;
  }

  public Side opposite() {
    return this == BUY ? SELL : BUY;
  }
}
