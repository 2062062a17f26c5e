package io.fairgap.backtest.report;

import io.fairgap.trading.performance.EquityCurve;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;

/// How the results are spread: over R, inside the trades, over the months.
final class ShapeSection {
  private ShapeSection() {}

  static void write(Html html, Study study) {
    if (study.result().closedTrades().stream().anyMatch(trade -> trade.risk().signum() > 0)) {
      html.section("shape", "How the results are spread");
      html.open("div", "class", "pair");
      html.chart(
          "multiples",
          "Bar chart of how many trades ended at which R",
          "Trades by net R, in steps of half an R; the outermost bars hold what lies beyond.");
      html.chart(
          "excursions",
          "Scatter chart of the worst and the best open result of each trade",
          "MAE and MFE: how far each trade went against and for the position, in R before costs,"
              + " its first and last candle whole. Losses far to the right gave profit back.");
      html.close("div").close("section");
    }
    months(html, study.result().curve());
  }

  private static void months(Html html, EquityCurve curve) {
    SortedMap<YearMonth, Double> returns = MonthlyReturns.of(curve);
    if (returns.isEmpty()) {
      return;
    }
    html.section("months", "Monthly returns");
    String[] heads =
        Stream.concat(
                Stream.concat(
                    Stream.of("Year"),
                    Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))),
                Stream.of("Year's"))
            .toArray(String[]::new);
    Table table = Table.begin(html, "Return of each month in percent", heads);
    for (int year = returns.firstKey().getYear(); year <= returns.lastKey().getYear(); year++) {
      table.cells(Integer.toString(year), year(year, returns));
    }
    table.end();
    html.close("section");
  }

  private static List<String> year(int year, SortedMap<YearMonth, Double> returns) {
    List<String> cells = new ArrayList<>();
    double growth = 1;
    for (Month month : Month.values()) {
      Double value = returns.get(YearMonth.of(year, month));
      growth *= value == null ? 1 : 1 + value;
      cells.add(value == null ? "" : cell(value));
    }
    cells.add(cell(growth - 1));
    return cells;
  }

  /// Coloured by size in five steps each way, one percent a step.
  private static String cell(double value) {
    long step = Math.min(5, (long) Math.ceil(Math.abs(value) * 100));
    String text = Numbers.decimals(100 * value, 1);
    String way = value > 0 ? "up" : "down";
    return value == 0
        ? "<span class=\"heat\">0.0</span>"
        : "<span class=\"heat %s-%d\">%s</span>".formatted(way, step, text);
  }
}
