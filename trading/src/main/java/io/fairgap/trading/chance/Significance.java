package io.fairgap.trading.chance;

import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Moments;
import io.fairgap.trading.performance.TradeResult;
import java.util.List;

/// How far a run's means are from what luck explains.
///
/// The spreads are moving-block bootstrap intervals: of the trades' R in blocks of trades, of the
/// rest in blocks of days. Between `low` and `high` lie nine draws of ten.
///
/// @param plan whose seed and runs were used
/// @param multiples t-test of the trades' net R
/// @param profits t-test of their net profit in money, for strategies without a stop
/// @param meanMultiple mean net R
/// @param totalReturn the daily returns compounded
/// @param sharpe a year
/// @param drawdown greatest fall below the running peak of the daily closes, as a share of the
///   peak, counted positive; not deeper than one measured at every candle
public record Significance(
    Plan plan,
    TTest multiples,
    TTest profits,
    Spread meanMultiple,
    Spread totalReturn,
    Spread sharpe,
    Spread drawdown) {
  private static final int TRADES = 1;

  /// The three statistics of the days read the same draws.
  private static final int DAYS = 2;

  /// @param results the closed trades in order of time
  /// @param periodsPerYear daily returns in a year
  public static Significance of(
      EquityCurve curve, List<TradeResult> results, int periodsPerYear, Plan plan) {
    Series multiples = Series.multiples(results);
    Series days = Series.dailyReturns(curve);
    return new Significance(
        plan,
        TTest.of(multiples),
        TTest.of(Series.profits(results)),
        MovingBlocks.spread(multiples, values -> Moments.of(values).mean(), plan, TRADES),
        MovingBlocks.spread(days, returns -> compound(returns).totalReturn(), plan, DAYS),
        MovingBlocks.spread(days, returns -> sharpe(returns, periodsPerYear), plan, DAYS),
        MovingBlocks.spread(days, returns -> compound(returns).drawdown(), plan, DAYS));
  }

  private static Course compound(double[] returns) {
    Course course = new Course(1);
    for (double daily : returns) {
      course.multiply(1 + daily);
    }
    return course;
  }

  private static double sharpe(double[] returns, int periodsPerYear) {
    Moments moments = Moments.of(returns);
    return moments.deviation() == 0
        ? Double.NaN
        : moments.mean() / moments.deviation() * Math.sqrt(periodsPerYear);
  }
}
