package io.fairgap.trading.performance;

/// How far to trust a Sharpe ratio, given how short, skewed and fat-tailed the record is. Sharpe
/// ratios are of a day here, not annualised.
///
/// @param probabilisticSharpe probability that the true Sharpe ratio is above zero (Bailey and
///   López de Prado 2012)
/// @param minimumTrackRecord how many daily returns it takes to be 95 % sure of that
public record TrustFigures(Figure probabilisticSharpe, Figure minimumTrackRecord) {

  static TrustFigures of(EquityCurve curve) {
    DailyReturns returns = DailyReturns.of(curve);
    return new TrustFigures(
        returns.spreadFigure(daily -> probabilisticSharpe(daily, 0)),
        returns.spreadFigure(daily -> minimumTrackRecord(daily, 0, 0.95)));
  }

  /// Too few days for trust in anything.
  TrustFigures ofFewDays() {
    return new TrustFigures(
        probabilisticSharpe.where(_ -> false, Reasons.FEW_DAYS),
        minimumTrackRecord.where(_ -> false, Reasons.FEW_DAYS));
  }

  /// The Sharpe ratio of a day, of any two days or more; for comparing runs over the same days.
  public static Figure dailySharpe(EquityCurve curve) {
    return DailyReturns.of(curve).spreadFigure(daily -> sharpe(Moments.of(daily)));
  }

  /// The deflated Sharpe ratio (Bailey and López de Prado 2014): the probability that the true
  /// Sharpe ratio of a run is above what the best of the trials would show by luck.
  public static Figure deflatedSharpe(EquityCurve curve, Trials trials) {
    return DailyReturns.of(curve)
        .spreadFigure(daily -> probabilisticSharpe(daily, trials.expectedMaximumSharpe()));
  }

  static Figure probabilisticSharpe(double[] returns, double benchmark) {
    Moments moments = Moments.of(returns);
    return sharpe(moments)
        .with(
            errorVariance(moments),
            (sharpe, variance) ->
                Normal.cumulative(
                    (sharpe - benchmark) * Math.sqrt(moments.count() - 1) / Math.sqrt(variance)));
  }

  static Figure minimumTrackRecord(double[] returns, double benchmark, double confidence) {
    Moments moments = Moments.of(returns);
    Figure sharpe = sharpe(moments);
    if (sharpe instanceof Figure.Defined(double value) && value <= benchmark) {
      return Figure.undefined("the Sharpe ratio is not above its benchmark");
    }
    return sharpe.with(
        errorVariance(moments),
        (value, variance) -> {
          double deviations = Normal.quantile(confidence) / (value - benchmark);
          return 1 + variance * deviations * deviations;
        });
  }

  private static Figure sharpe(Moments moments) {
    return Figure.ratio(moments.mean(), moments.deviation(), Reasons.FLAT_RETURNS);
  }

  /// The variance of the estimated Sharpe ratio, times n − 1 (Mertens 2002); takes raw kurtosis.
  private static Figure errorVariance(Moments moments) {
    return sharpe(moments)
        .map(s -> 1 - moments.skew() * s + (moments.kurtosis() - 1) / 4 * s * s)
        .where(variance -> variance > 0, "the returns take two values only and show no error");
  }
}
