package io.fairgap.trading.performance;

import java.util.List;

/// An account's equity through a run, as [DailyEquity] has gathered it: the closes of its days, and
/// what was measured at every candle between.
///
/// @param startedAt when the run began, milliseconds since the epoch
/// @param startEquity equity then, above zero
/// @param days the last equity of each UTC day that has a candle, in order; the last day may still
///   be under way
/// @param lastAt close time of the last candle, or `startedAt` before the first
/// @param candles how many candles were fed
/// @param exposed during how many of them a position was held
/// @param underwater the drawdowns so far
public record EquityCurve(
    long startedAt,
    double startEquity,
    List<DayClose> days,
    long lastAt,
    long candles,
    long exposed,
    UnderwaterState underwater) {

  /// The last equity of a day.
  ///
  /// @param epochDay the UTC day, counted from 1970-01-01
  /// @param equity in account currency
  public record DayClose(long epochDay, double equity) {}

  private static final double MILLIS_PER_YEAR = 31_557_600_000.0;

  public EquityCurve {
    days = List.copyOf(days);
    if (!(startEquity > 0) || startEquity == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("a run starts with equity above zero: " + startEquity);
    }
    if (days.isEmpty() != (candles == 0) || exposed < 0 || exposed > candles) {
      throw new IllegalArgumentException(
          "days, candles and exposure contradict each other: "
              + days.size()
              + ", "
              + candles
              + ", "
              + exposed);
    }
  }

  /// The equity at the last candle, or at the start before the first.
  public double endEquity() {
    return days.isEmpty() ? startEquity : days.getLast().equity();
  }

  /// The length of the run in years of 365.25 days.
  public double years() {
    return (lastAt - startedAt) / MILLIS_PER_YEAR;
  }

  /// Whether some day but the last closed without equity, so that the next day has no return.
  public boolean wipedOut() {
    return days.stream().limit(Math.max(0, days.size() - 1)).anyMatch(day -> day.equity() <= 0);
  }

  /// The return of each day over the day before; the first over the starting equity.
  public double[] returns() {
    double[] returns = new double[days.size()];
    double before = startEquity;
    for (int i = 0; i < returns.length; i++) {
      double close = days.get(i).equity();
      returns[i] = close / before - 1;
      before = close;
    }
    return returns;
  }

  /// The mean of the day closes.
  Figure meanEquity() {
    double sum = 0;
    for (DayClose day : days) {
      sum += day.equity();
    }
    return Figure.ratio(sum, days.size(), Reasons.NO_CANDLE);
  }

  /// The share of candles during which a position was held.
  Figure exposure() {
    return Figure.ratio((double) exposed, (double) candles, Reasons.NO_CANDLE);
  }
}
