package io.fairgap.trading.decision;

/// Why an account is in its mode.
public enum ModeReason {
  /// It began so.
  START("start"),
  /// It lost the share of the day's first equity that a day may cost.
  DAILY_LOSS("dailyLoss"),
  /// It fell the share below its highest equity that it may fall.
  DRAWDOWN("drawdown"),
  /// A human said so.
  CONTROL("control"),
  /// The day that had cost too much is over.
  DAY_ROLL("dayRoll");

  private final String text;

  ModeReason(String text) {
    this.text = text;
  }

  /// The name in files and reports, such as `dailyLoss`.
  @Override
  public String toString() {
    return text;
  }
}
