package io.fairgap.trading.detection;

/// Which end of the range a swing marks.
public enum Extreme {
  HIGH(-1),
  LOW(1);

  private final int sign;

  Extreme(int sign) {
    this.sign = sign;
  }

  /// The factor that turns the case into "price comes from above": +1 for lows, −1 for highs.
  public int sign() {
    return sign;
  }

  /// The liquidity that rests beyond such extremes: buy-side above highs, sell-side below lows.
  public String liquidity() {
    return this == HIGH ? "BUY_SIDE" : "SELL_SIDE";
  }
}
