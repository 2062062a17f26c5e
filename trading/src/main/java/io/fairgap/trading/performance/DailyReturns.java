package io.fairgap.trading.performance;

import java.util.function.Function;

/// The daily returns of a run, or the reason why it has none.
sealed interface DailyReturns {

  /// Returns in order of time.
  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box what is summed
  record Known(double[] values) implements DailyReturns {}

  record Missing(String reason) implements DailyReturns {}

  static DailyReturns of(EquityCurve curve) {
    return curve.wipedOut() ? new Missing(Reasons.WIPED_OUT) : new Known(curve.returns());
  }

  /// A figure of one return or more.
  default Figure figure(Function<double[], Figure> formula) {
    return figure(1, Reasons.NO_DAY, formula);
  }

  /// A figure that needs a spread, and so two returns or more.
  default Figure spreadFigure(Function<double[], Figure> formula) {
    return figure(2, Reasons.ONE_DAY, formula);
  }

  private Figure figure(int least, String whenFewer, Function<double[], Figure> formula) {
    return switch (this) {
      case Missing(String reason) -> Figure.undefined(reason);
      case Known(double[] values) when values.length < least -> Figure.undefined(whenFewer);
      case Known(double[] values) -> formula.apply(values);
    };
  }
}
