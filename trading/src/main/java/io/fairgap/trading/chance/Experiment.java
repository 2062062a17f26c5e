package io.fairgap.trading.chance;

import io.fairgap.trading.performance.Figure;

/// What many drawn runs did to the capital.
///
/// @param totalReturn equity at the end over equity at the start, less 1
/// @param drawdown greatest fall below the running peak, as a share of the peak, counted positive
/// @param ruin the share of runs that ever lost [Plan#ruin] of the capital
public record Experiment(Spread totalReturn, Spread drawdown, Figure ruin) {

  static Experiment unknown(String reason) {
    Spread spread = new Spread.Unknown(reason);
    return new Experiment(spread, spread, Figure.undefined(reason));
  }

  Experiment withoutReturn(String reason) {
    return new Experiment(new Spread.Unknown(reason), drawdown, ruin);
  }
}
