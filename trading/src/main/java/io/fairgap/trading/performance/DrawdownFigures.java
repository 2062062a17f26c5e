package io.fairgap.trading.performance;

/// How far and how long the equity was below its running peak, marked to market at every candle's
/// close; the starting equity is the first peak. Depths are fractions of the peak and negative;
/// lengths are days of 24 hours.
///
/// @param deepest the lowest point; 0 when there was no drawdown
/// @param longest length of the longest drawdown, from the last candle at the peak to the recovery,
///   or to the last candle when it is still open; 0 when there was none
/// @param longestIsOpen whether that one had not recovered by the end
/// @param average mean of the drawdowns' lowest points, an open one's included
/// @param averageLength mean of their lengths, an open one's included
/// @param recovery from the deepest drawdown's lowest point to its recovery
/// @param ulcer root of the mean square of the depth over all candles (Martin and McCann 1989)
/// @param ulcerPerformance compound annual return over the ulcer index
/// @param calmar compound annual return over the greatest depth, over the whole run (Young 1991 has
///   36 months)
/// @param recoveryFactor total return over the greatest depth
public record DrawdownFigures(
    Figure deepest,
    Figure longest,
    boolean longestIsOpen,
    Figure average,
    Figure averageLength,
    Figure recovery,
    Figure ulcer,
    Figure ulcerPerformance,
    Figure calmar,
    Figure recoveryFactor) {
  private static final double MILLIS_PER_DAY = 86_400_000;

  static DrawdownFigures of(EquityCurve curve, Figure total, Figure compoundAnnual) {
    UnderwaterState state = curve.underwater();
    long openLength = state.isOpen() ? curve.lastAt() - state.peakAt() : 0;
    double depth = Math.max(state.deepest(), state.depth());
    long longest = Math.max(state.longest(), openLength);
    double count = state.recovered() + (state.isOpen() ? 1 : 0);
    Figure depthFigure = ofCandles(curve, depth);
    Figure ulcer = ofCandles(curve, Math.sqrt(state.squares() / Math.max(1, curve.candles())));
    return new DrawdownFigures(
        depthFigure.map(value -> 0 - value), // not −0.0 when there was none
        ofCandles(curve, longest / MILLIS_PER_DAY),
        openLength > state.longest(),
        Figure.ratio(-(state.depthSum() + state.depth()), count, Reasons.NO_DRAWDOWN),
        Figure.ratio((state.lengthSum() + openLength) / MILLIS_PER_DAY, count, Reasons.NO_DRAWDOWN),
        recovery(state),
        ulcer,
        compoundAnnual.over(ulcer, Reasons.NO_DRAWDOWN),
        compoundAnnual.over(depthFigure, Reasons.NO_DRAWDOWN),
        total.over(depthFigure, Reasons.NO_DRAWDOWN));
  }

  private static Figure ofCandles(EquityCurve curve, double value) {
    return curve.candles() == 0 ? Figure.undefined(Reasons.NO_CANDLE) : Figure.of(value);
  }

  private static Figure recovery(UnderwaterState state) {
    if (state.depth() > state.deepest()) {
      return Figure.undefined("the deepest drawdown had not recovered by the end");
    }
    return state.deepest() == 0
        ? Figure.undefined(Reasons.NO_DRAWDOWN)
        : Figure.of(state.deepestClimb() / MILLIS_PER_DAY);
  }
}
