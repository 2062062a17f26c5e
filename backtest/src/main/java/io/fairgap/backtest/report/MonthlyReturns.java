package io.fairgap.backtest.report;

import io.fairgap.trading.performance.EquityCurve;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the equity earned in each month that has a candle, UTC; the first over the capital.
final class MonthlyReturns {
  private MonthlyReturns() {}

  static SortedMap<YearMonth, Double> of(EquityCurve curve) {
    SortedMap<YearMonth, Double> closes = new TreeMap<>();
    for (EquityCurve.DayClose day : curve.days()) {
      closes.put(YearMonth.from(LocalDate.ofEpochDay(day.epochDay())), day.equity());
    }
    SortedMap<YearMonth, Double> returns = new TreeMap<>();
    double before = curve.startEquity();
    for (var month : closes.entrySet()) {
      returns.put(month.getKey(), month.getValue() / before - 1);
      before = month.getValue();
    }
    return returns;
  }
}
