package io.fairgap.trading.performance;

/// The standard normal distribution, right to the last digits of a double.
///
/// The distribution function is W. J. Cody's `ANORM` (Algorithm 715, SPECFUN, ACM TOMS 19, 1993):
/// its relative error stays below 1e-15 far into the lower tail. The quantile is M. J. Wichura's
/// `PPND16` (Algorithm AS 241, Applied Statistics 37, 1988).
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits stand as they were published
final class Normal {
  private static final double QUARTILE = 0.67448975;
  private static final double ROOT_OF_32 = 5.656854249492381;
  private static final double ONE_OVER_ROOT_OF_2_PI = 0.39894228040143267794;

  /// Each pair holds numerator and denominator of one range, the highest power first; a leading
  /// zero or one fills the shorter polynomial.
  private static final double[] CENTRE_TOP = {
    0.065682337918207449113,
    2.2352520354606839287,
    161.02823106855587881,
    1067.6894854603709582,
    18154.981253343561249
  };

  private static final double[] CENTRE_BOTTOM = {
    1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
  };

  private static final double[] SHOULDER_TOP = {
    1.0765576773720192317e-8,
    0.39894151208813466764,
    8.8831497943883759412,
    93.506656132177855979,
    597.27027639480026226,
    2494.5375852903726711,
    6848.1904505362823326,
    11602.651437647350124,
    9842.7148383839780218
  };

  private static final double[] SHOULDER_BOTTOM = {
    1,
    22.266688044328115691,
    235.38790178262499861,
    1519.377599407554805,
    6485.558298266760755,
    18615.571640885098091,
    34900.952721145977266,
    38912.003286093271411,
    19685.429676859990727
  };

  private static final double[] TAIL_TOP = {
    0.02307344176494017303,
    0.21589853405795699,
    0.1274011611602473639,
    0.022235277870649807,
    0.001421619193227893466,
    2.9112874951168792e-5
  };

  private static final double[] TAIL_BOTTOM = {
    1,
    1.28426009614491121,
    0.468238212480865118,
    0.0659881378689285515,
    0.00378239633202758244,
    7.29751555083966205e-5
  };

  private static final double[] MIDDLE_QUANTILE_TOP = {
    2509.0809287301226727,
    33430.575583588128105,
    67265.770927008700853,
    45921.953931549871457,
    13731.693765509461125,
    1971.5909503065514427,
    133.14166789178437745,
    3.387132872796366608
  };

  private static final double[] MIDDLE_QUANTILE_BOTTOM = {
    5226.495278852545925,
    28729.085735721942674,
    39307.89580009271061,
    21213.794301586595867,
    5394.1960214247511077,
    687.1870074920579083,
    42.313330701600911252,
    1
  };

  private static final double[] OUTER_QUANTILE_TOP = {
    7.7454501427834140764e-4,
    0.0227238449892691845833,
    0.24178072517745061177,
    1.27045825245236838258,
    3.64784832476320460504,
    5.7694972214606914055,
    4.6303378461565452959,
    1.42343711074968357734
  };

  private static final double[] OUTER_QUANTILE_BOTTOM = {
    1.05075007164441684324e-9,
    5.475938084995344946e-4,
    0.0151986665636164571966,
    0.14810397642748007459,
    0.68976733498510000455,
    1.6763848301838038494,
    2.05319162663775882187,
    1
  };

  private static final double[] FAR_QUANTILE_TOP = {
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    0.0012426609473880784386,
    0.026532189526576123093,
    0.29656057182850489123,
    1.7848265399172913358,
    5.4637849111641143699,
    6.6579046435011037772
  };

  private static final double[] FAR_QUANTILE_BOTTOM = {
    2.04426310338993978564e-15,
    1.4215117583164458887e-7,
    1.8463183175100546818e-5,
    7.868691311456132591e-4,
    0.0148753612908506148525,
    0.13692988092273580531,
    0.59983220655588793769,
    1
  };

  private Normal() {}

  /// The probability of a value at or below `x`; 0 and 1 at the infinities.
  static double cumulative(double x) {
    double distance = Math.abs(x);
    if (distance <= QUARTILE) {
      return 0.5 + x * rational(CENTRE_TOP, CENTRE_BOTTOM, x * x);
    }
    double tail = tail(distance);
    return x > 0 ? 1 - tail : tail;
  }

  /// The value below which the share `p` of the distribution lies.
  ///
  /// @param p strictly between 0 and 1
  static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a quantile is asked for within 0 and 1, not at " + p);
    }
    double offset = p - 0.5;
    if (Math.abs(offset) <= 0.425) {
      double r = 0.180625 - offset * offset;
      return offset * rational(MIDDLE_QUANTILE_TOP, MIDDLE_QUANTILE_BOTTOM, r);
    }
    double r = Math.sqrt(-StrictMath.log(offset < 0 ? p : 1 - p));
    double distance =
        r <= 5
            ? rational(OUTER_QUANTILE_TOP, OUTER_QUANTILE_BOTTOM, r - 1.6)
            : rational(FAR_QUANTILE_TOP, FAR_QUANTILE_BOTTOM, r - 5);
    return offset < 0 ? -distance : distance;
  }

  /// The probability above `distance`, which lies beyond the quartile.
  private static double tail(double distance) {
    if (distance > 40) {
      return 0; // below the smallest double
    }
    double factor =
        distance <= ROOT_OF_32
            ? rational(SHOULDER_TOP, SHOULDER_BOTTOM, distance)
            : farFactor(distance);
    // The square is split so that its first part is exact: rounding distance² would cost digits.
    double coarse = Math.floor(distance * 16) / 16;
    double rest = (distance - coarse) * (distance + coarse);
    return StrictMath.exp(-coarse * coarse * 0.5) * StrictMath.exp(-rest * 0.5) * factor;
  }

  private static double farFactor(double distance) {
    double inverse = 1 / (distance * distance);
    double correction = inverse * rational(TAIL_TOP, TAIL_BOTTOM, inverse);
    return (ONE_OVER_ROOT_OF_2_PI - correction) / distance;
  }

  private static double rational(double[] top, double[] bottom, double x) {
    return polynomial(top, x) / polynomial(bottom, x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
