package io.fairgap.trading.performance;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The closed trades in R: profit in units of what was risked at the entry. All undefined as soon
/// as one trade had no initial risk, since a mean over the others would describe another strategy.
///
/// Below ten trades the deviation is itself mostly luck, and two losses that happen to be alike
/// would give a t-statistic of −150; so there is none.
///
/// @param mean mean net R, the expectancy in R
/// @param meanGross mean R before fees and borrowing
/// @param tStatistic `√n · mean / deviation` of the net R: how many standard errors the mean lies
///   above zero
/// @param systemQuality Tharp's system quality number, which over R equals the t-statistic
/// @param systemQuality100 the same with n counted as 100 at most, so that systems that trade more
///   or less often compare
public record RiskFigures(
    Figure mean,
    Figure meanGross,
    Figure tStatistic,
    Figure systemQuality,
    Figure systemQuality100) {

  private static final int TRADES_FOR_DEVIATION = 10;

  public static RiskFigures of(List<TradeResult> results) {
    Multiples net = Multiples.of(results, TradeResult::multiple);
    Multiples gross = Multiples.of(results, TradeResult::grossMultiple);
    Figure quality = net.quality(results.size());
    return new RiskFigures(
        net.mean(), gross.mean(), quality, quality, net.quality(Math.min(results.size(), 100)));
  }

  /// The trades' results in R.
  ///
  /// @param trades how many there are
  /// @param without how many of them had no initial risk
  /// @param moments of the others; null when there are none
  private record Multiples(int trades, int without, @Nullable Moments moments) {
    static Multiples of(List<TradeResult> results, Function<TradeResult, Figure> multiple) {
      double[] values =
          results.stream()
              .map(multiple)
              .filter(Figure.Defined.class::isInstance)
              .mapToDouble(figure -> ((Figure.Defined) figure).value())
              .toArray();
      return new Multiples(
          results.size(),
          results.size() - values.length,
          values.length == 0 ? null : Moments.of(values));
    }

    Figure mean() {
      return figure(1, Reasons.NO_TRADE, known -> Figure.of(known.mean()));
    }

    Figure quality(int count) {
      return figure(
          TRADES_FOR_DEVIATION,
          Reasons.FEW_TRADES,
          known ->
              Figure.ratio(
                  Math.sqrt(count) * known.mean(), known.deviation(), "all trades had the same R"));
    }

    private Figure figure(int least, String whenFewer, Function<Moments, Figure> formula) {
      if (trades < least) {
        return Figure.undefined(whenFewer);
      }
      return without == 0 && moments != null
          ? formula.apply(moments)
          : Figure.undefined(without + " of " + trades + " trades had no initial risk");
    }
  }
}
