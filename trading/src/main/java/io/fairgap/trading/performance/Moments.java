package io.fairgap.trading.performance;

/// The first four moments of a sample.
///
/// @param count how many values
/// @param mean arithmetic mean
/// @param deviation sample standard deviation (divided by n − 1); 0 exactly when all values are
///   equal, and for a single value
/// @param skew third standardised moment of the population; 0 when the deviation is
/// @param kurtosis fourth standardised moment of the population, raw: a normal sample has 3, not 0;
///   0 when the deviation is
public record Moments(int count, double mean, double deviation, double skew, double kurtosis) {

  /// The moments of at least one value, summed in the order given.
  public static Moments of(double[] values) {
    int count = values.length;
    double mean = mean(values);
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (double value : values) {
      double off = value - mean;
      double square = off * off;
      second += square;
      third += square * off;
      fourth += square * square;
    }
    if (second == 0) {
      return new Moments(count, mean, 0, 0, 0);
    }
    double variance = second / count;
    return new Moments(
        count,
        mean,
        Math.sqrt(second / (count - 1)),
        third / count / (variance * Math.sqrt(variance)),
        fourth / count / (variance * variance));
  }

  /// The mean; of equal values the value itself, which a rounded sum may miss by a digit and so
  /// lend a flat sample a deviation.
  private static double mean(double[] values) {
    double sum = 0;
    boolean flat = true;
    for (double value : values) {
      sum += value;
      flat &= value == values[0];
    }
    return flat ? values[0] : sum / values.length;
  }
}
