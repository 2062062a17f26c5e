package io.fairgap.trading.performance;

/// How many strategies were tried before one was picked, and how their Sharpe ratios spread.
///
/// @param meanSharpe mean of the trials' Sharpe ratios, a day
/// @param sharpeVariance their variance, a day
/// @param count how many independent trials they amount to, at least 1
public record Trials(double meanSharpe, double sharpeVariance, double count) {
  private static final double EULER_MASCHERONI = 0.5772156649015329;

  public Trials {
    if (!Double.isFinite(meanSharpe) || !(sharpeVariance >= 0) || !(count >= 1)) {
      throw new IllegalArgumentException(
          "trials need a mean, a variance not below zero and a count from 1: "
              + meanSharpe
              + ", "
              + sharpeVariance
              + ", "
              + count);
    }
  }

  /// The trials with these daily Sharpe ratios, of which there is at least one.
  ///
  /// @param meanCorrelation mean pairwise correlation ρ of the trials' returns, 0 to 1: M trials
  ///   count as `ρ + (1 − ρ) · M` (Bailey and López de Prado 2014)
  public static Trials of(double[] dailySharpes, double meanCorrelation) {
    Moments moments = Moments.of(dailySharpes);
    return new Trials(
        moments.mean(),
        moments.deviation() * moments.deviation(),
        meanCorrelation + (1 - meanCorrelation) * dailySharpes.length);
  }

  /// The best daily Sharpe ratio to expect of so many trials when none has any skill (Bailey and
  /// López de Prado 2014, equation 1).
  ///
  /// The formula is an approximation for many trials; below about one and a half it would fall
  /// under the mean, where a maximum cannot be expected.
  public double expectedMaximumSharpe() {
    if (count == 1) {
      return meanSharpe;
    }
    double deviations =
        (1 - EULER_MASCHERONI) * Normal.quantile(1 - 1 / count)
            + EULER_MASCHERONI * Normal.quantile(1 - 1 / (count * Math.E));
    return meanSharpe + Math.sqrt(sharpeVariance) * Math.max(0, deviations);
  }
}
