package io.fairgap.trading.order;

/// When a candle fills a limit order.
public enum LimitFill {
  /// When price trades through its price by a tick.
  THROUGH(1),
  /// When price trades at its price.
  TOUCH(0);

  private final int ticks;

  LimitFill(int ticks) {
    this.ticks = ticks;
  }

  /// How far beyond the limit price has to trade.
  public int ticks() {
    return ticks;
  }
}
