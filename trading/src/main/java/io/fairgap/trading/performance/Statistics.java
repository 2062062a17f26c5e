package io.fairgap.trading.performance;

import java.util.List;

/// All figures of a run.
///
/// @param sampling how the equity was sampled
/// @param returns what the equity earned and how evenly
/// @param drawdowns how far and how long it was below its peak
/// @param trades what the closed trades brought in money
/// @param risk and in R
/// @param trust how far to trust the Sharpe ratio
public record Statistics(
    Sampling sampling,
    ReturnFigures returns,
    DrawdownFigures drawdowns,
    TradeFigures trades,
    RiskFigures risk,
    TrustFigures trust) {
  /// Fewer say nothing about a year.
  private static final int DAYS_FOR_A_YEAR = 30;

  /// How the equity was sampled, without which annualised figures say nothing.
  ///
  /// @param rule which equities make the returns
  /// @param periodsPerYear how many returns are counted as a year, at least 1
  public record Sampling(String rule, int periodsPerYear) {
    static final String DAILY =
        "last equity of each UTC day with a candle; drawdowns at every candle's close";

    public Sampling {
      if (periodsPerYear < 1) {
        throw new IllegalArgumentException("a year has at least one period: " + periodsPerYear);
      }
    }
  }

  /// The figures of a run.
  ///
  /// @param results the closed trades in order of time
  /// @param periodsPerYear daily returns in a year, as
  ///   [io.fairgap.trading.market.AssetClass#tradingDaysPerYear] says
  public static Statistics of(EquityCurve curve, List<TradeResult> results, int periodsPerYear) {
    Sampling sampling = new Sampling(Sampling.DAILY, periodsPerYear);
    boolean isShort = curve.days().size() < DAYS_FOR_A_YEAR;
    ReturnFigures earned = ReturnFigures.of(curve, periodsPerYear);
    ReturnFigures returns = isShort ? earned.ofFewDays() : earned;
    TrustFigures trust = TrustFigures.of(curve);
    return new Statistics(
        sampling,
        returns,
        DrawdownFigures.of(curve, returns.total(), returns.compoundAnnual()),
        TradeFigures.of(results, curve.meanEquity()),
        RiskFigures.of(results),
        isShort ? trust.ofFewDays() : trust);
  }
}
