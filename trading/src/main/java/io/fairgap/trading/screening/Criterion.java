package io.fairgap.trading.screening;

import java.util.Locale;

/// What a symbol is screened by.
public enum Criterion {
  /// Mean daily volume of ten days: shares for stocks, quote currency for crypto.
  VOLUME(true),
  /// Standard deviation of the last fourteen daily returns.
  VOLATILITY(true),
  /// Change of the close over five days; ranked without its sign.
  CHANGE(true),
  /// Last price.
  PRICE(false),
  /// Direction of the last external break, which the one before has to share.
  STRUCTURE(false),
  /// Age of the youngest significant gap of a longer timeframe that is not filled, in its candles.
  GAP(false),
  /// |ln(strength above / strength below)| of the live liquidity.
  LIQUIDITY(true),
  /// Volume of the last session that ended, over the mean of the ten before it of its name.
  SESSION_VOLUME(true);

  private final boolean ranks;

  Criterion(boolean ranks) {
    this.ranks = ranks;
  }

  /// Whether a symbol's place among the others counts.
  public boolean ranks() {
    return ranks;
  }

  /// Its name for people and programs, such as `session-volume`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
