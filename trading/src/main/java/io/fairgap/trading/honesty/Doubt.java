package io.fairgap.trading.honesty;

/// The ways in which a backtest deceives that [Linter] looks for.
public enum Doubt {
  /// Below 30 trades grave, below 100 a warning.
  TOO_FEW_TRADES("too few trades"),
  /// The best trade brought half of the net profit, a warning, or all of it, grave.
  ONE_TRADE_MAKES_THE_PROFIT("one trade makes the profit"),
  /// From 20 trades on: 80 % of them won, a warning, or 90 %, grave.
  SUSPICIOUS_WIN_RATE("suspicious win rate"),
  /// Any is a note, from 5 % of the fills on a warning, from 20 % on grave.
  FILLS_AT_EXTREMES("fills at candle extremes"),
  /// Any is a note, from 5 % of the trades on a warning, from 20 % on grave.
  STOP_OR_TARGET_ASSUMED("stop and target on one candle decided by assumption"),
  /// Any is a warning, from 10 % of the trades on grave.
  GAPS_INSIDE_POSITIONS("data gaps inside positions"),
  /// Any is a warning; grave when such trades brought half of the net profit.
  OUTLIERS_TRADED("outliers traded"),
  /// Grave for the taker fee, or for slippage and spread together; a warning for one of the others;
  /// a note for latency.
  NO_COSTS("costs set to zero"),
  /// Fewer than 20 trades for each changed setting are a warning, fewer than 10 grave: the rule of
  /// ten events per variable (Peduzzi and others 1996), at its face value and doubled.
  TOO_MANY_SETTINGS("too many parameters for the trades"),
  /// A halt, from which on nothing was tried, is grave; days that were ended early are a note.
  HALTED("halted by its limits"),
  /// A changed setting at the end of its range is a warning.
  SETTINGS_AT_THE_EDGE("parameters at the edge of their range");

  private final String title;

  Doubt(String title) {
    this.title = title;
  }

  /// The doubt in a few words, without capital or full stop.
  public String title() {
    return title;
  }
}
