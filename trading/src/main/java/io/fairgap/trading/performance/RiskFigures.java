package io.fairgap.trading.performance;

import java.util.List;
import java.util.function.Function;

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
    Figure quality = quality(results, results.size());
    return new RiskFigures(
        mean(results, TradeResult::multiple),
        mean(results, TradeResult::grossMultiple),
        quality,
        quality,
        quality(results, Math.min(results.size(), 100)));
  }

  private static Figure mean(List<TradeResult> results, Function<TradeResult, Figure> multiple) {
    return figure(results, 1, Reasons.NO_TRADE, multiple, moments -> Figure.of(moments.mean()));
  }

  private static Figure quality(List<TradeResult> results, int count) {
    return figure(
        results,
        TRADES_FOR_DEVIATION,
        Reasons.FEW_TRADES,
        TradeResult::multiple,
        moments ->
            Figure.ratio(
                Math.sqrt(count) * moments.mean(),
                moments.deviation(),
                "all trades had the same R"));
  }

  private static Figure figure(
      List<TradeResult> results,
      int least,
      String whenFewer,
      Function<TradeResult, Figure> multiple,
      Function<Moments, Figure> formula) {
    if (results.size() < least) {
      return Figure.undefined(whenFewer);
    }
    double[] multiples = new double[results.size()];
    int count = 0;
    for (TradeResult trade : results) {
      if (multiple.apply(trade) instanceof Figure.Defined(double value)) {
        multiples[count++] = value;
      }
    }
    int without = multiples.length - count;
    return without == 0
        ? formula.apply(Moments.of(multiples))
        : Figure.undefined(without + " of " + multiples.length + " trades had no initial risk");
  }
}
