package io.fairgap.trading.performance;

/// What the equity earned and how evenly. The risk-free rate and the least acceptable return are
/// zero; returns are daily ([EquityCurve#days]); all figures are fractions, not percent.
///
/// @param total equity at the end over equity at the start, less 1
/// @param compoundAnnual the yearly rate that compounds to it, over calendar time in years of
///   365.25 days
/// @param volatility sample standard deviation of the returns, a year
/// @param sharpe mean over standard deviation, a year
/// @param downsideDeviation root of the mean square of the negative returns, over all days (Sortino
///   and Price 1994), a day
/// @param sortino mean over downside deviation, a year
/// @param omega sum of the positive returns over the sum of the negative ones (Keating and Shadwick
///   2002, threshold 0)
/// @param tail what a bad day costs
/// @param exposure the share of candles with a position
public record ReturnFigures(
    Figure total,
    Figure compoundAnnual,
    Figure volatility,
    Figure sharpe,
    Figure downsideDeviation,
    Figure sortino,
    Figure omega,
    TailFigures tail,
    Figure exposure) {

  static ReturnFigures of(EquityCurve curve, int periodsPerYear) {
    DailyReturns returns = DailyReturns.of(curve);
    double growth = curve.endEquity() / curve.startEquity();
    return new ReturnFigures(
        curve.days().isEmpty() ? Figure.undefined(Reasons.NO_CANDLE) : Figure.of(growth - 1),
        compoundAnnual(growth, curve.years()),
        returns.spreadFigure(daily -> volatility(daily, periodsPerYear)),
        returns.spreadFigure(daily -> sharpe(daily, periodsPerYear)),
        returns.figure(daily -> Figure.of(downsideDeviation(daily))),
        returns.figure(daily -> sortino(daily, periodsPerYear)),
        returns.figure(ReturnFigures::omega),
        TailFigures.of(returns),
        curve.exposure());
  }

  /// The same without the figures that speak of a year: made of a week they would be numbers that
  /// mean nothing, such as a Sharpe ratio of −14.
  ReturnFigures ofFewDays() {
    return new ReturnFigures(
        total,
        compoundAnnual.where(_ -> false, Reasons.FEW_DAYS),
        volatility,
        sharpe.where(_ -> false, Reasons.FEW_DAYS),
        downsideDeviation,
        sortino.where(_ -> false, Reasons.FEW_DAYS),
        omega,
        tail,
        exposure);
  }

  static Figure compoundAnnual(double growth, double years) {
    if (years == 0) {
      return Figure.undefined(Reasons.NO_CANDLE);
    }
    if (growth < 0) {
      return Figure.undefined(Reasons.WIPED_OUT);
    }
    return Figure.of(StrictMath.pow(growth, 1 / years) - 1);
  }

  static Figure volatility(double[] returns, int periodsPerYear) {
    return Figure.of(Moments.of(returns).deviation() * Math.sqrt(periodsPerYear));
  }

  static Figure sharpe(double[] returns, int periodsPerYear) {
    Moments moments = Moments.of(returns);
    return Figure.ratio(moments.mean(), moments.deviation(), Reasons.FLAT_RETURNS)
        .map(daily -> daily * Math.sqrt(periodsPerYear));
  }

  static double downsideDeviation(double[] returns) {
    double squares = 0;
    for (double value : returns) {
      double shortfall = Math.min(value, 0);
      squares += shortfall * shortfall;
    }
    return Math.sqrt(squares / returns.length);
  }

  static Figure sortino(double[] returns, int periodsPerYear) {
    return Figure.ratio(
            Moments.of(returns).mean(), downsideDeviation(returns), Reasons.NO_LOSING_DAY)
        .map(daily -> daily * Math.sqrt(periodsPerYear));
  }

  static Figure omega(double[] returns) {
    double gains = 0;
    double losses = 0;
    for (double value : returns) {
      gains += Math.max(value, 0);
      losses += Math.max(-value, 0);
    }
    return Figure.ratio(gains, losses, Reasons.NO_LOSING_DAY);
  }
}
