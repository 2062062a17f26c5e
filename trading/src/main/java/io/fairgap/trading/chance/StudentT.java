package io.fairgap.trading.chance;

/// Student's t distribution for whole degrees of freedom.
///
/// By the finite series of Abramowitz and Stegun 26.7.3 and 26.7.4, as in Algorithm AS 3 (Cooper,
/// Applied Statistics 17, 1968). All terms are positive, so nothing cancels; the absolute error
/// stays below 1e-11 up to a million degrees of freedom.
final class StudentT {

  private StudentT() {}

  /// The probability of a value at or below `t`.
  ///
  /// @param degrees of freedom, at least 1
  static double cumulative(double t, int degrees) {
    if (degrees < 1) {
      throw new IllegalArgumentException("degrees of freedom begin at 1, not " + degrees);
    }
    double between = within(t, degrees);
    return Math.clamp((1 + between) / 2, 0, 1);
  }

  /// The probability of a value between −t and t, with the sign of t.
  private static double within(double t, int degrees) {
    double ratio = t / Math.sqrt(degrees);
    double cosineSquared = degrees / (degrees + t * t);
    double sine = t / Math.sqrt(degrees + t * t);
    if (degrees % 2 == 0) {
      return sine * series(degrees, cosineSquared);
    }
    double cosine = Math.sqrt(cosineSquared);
    double beyondCauchy = degrees == 1 ? 0 : sine * cosine * series(degrees, cosineSquared);
    return (StrictMath.atan(ratio) + beyondCauchy) * 2 / Math.PI;
  }

  private static double series(int degrees, double cosineSquared) {
    double term = 1;
    double sum = 1;
    for (int k = 2 + degrees % 2; k <= degrees - 2; k += 2) {
      term *= (k - 1.0) / k * cosineSquared;
      sum += term;
    }
    return sum;
  }
}
