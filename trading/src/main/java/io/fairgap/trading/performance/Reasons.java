package io.fairgap.trading.performance;

/// Why a figure is undefined, where several figures share the reason.
final class Reasons {
  static final String NO_CANDLE = "no candle closed";
  static final String NO_DAY = "there is no daily return";
  static final String ONE_DAY = "there are fewer than two daily returns";
  static final String FEW_DAYS = "fewer than thirty days cannot tell";
  static final String FLAT_RETURNS = "the daily returns do not vary";
  static final String NO_LOSING_DAY = "no daily return was below zero";
  static final String WIPED_OUT = "the equity fell to zero or below";
  static final String NO_DRAWDOWN = "the equity was never below its peak";
  static final String NO_TRADE = "no trade was closed";
  static final String FEW_TRADES = "fewer than ten trades cannot tell";
  static final String NO_WIN = "no trade won";
  static final String NO_LOSS = "no trade lost";
  static final String NO_RISK = "the trade has no initial risk";

  private Reasons() {}
}
