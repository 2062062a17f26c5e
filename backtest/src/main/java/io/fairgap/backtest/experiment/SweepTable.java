package io.fairgap.backtest.experiment;

import io.fairgap.backtest.experiment.Sweep.Row;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Trials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rows of a sweep for people: the best ones with their neighbours, a heat map of two
/// parameters, and always the number of trials beside them.
public final class SweepTable {
  private static final int SHOWN = 20;
  private static final int MOST_ACROSS = 12;

  private final Grid grid;
  private final List<Row> rows;

  /// @param rows in the order of the grid's points
  public SweepTable(Grid grid, List<Row> rows) {
    this.grid = grid;
    this.rows = List.copyOf(rows);
  }

  /// The rows for the terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        count(rows.size()) + " runs; the best " + Math.min(SHOWN, rows.size()) + " by net result");
    lines.add("");
    String format = "  %-" + width() + "s %8s %12s %8s %8s %8s %10s %16s";
    lines.add(
        format.formatted(
            names(), "trades", "net", "mean R", "PF", "t", "drawdown", "neighbours' net"));
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::net).reversed().thenComparingLong(Row::point))
        .limit(SHOWN)
        .forEach(row ->
            lines.add(
                format.formatted(
                    String.join("  ", grid.point(row.point())),
                    count(row.trades()),
                    money(row.net()),
                    text(row.meanR()),
                    text(row.profitFactor()),
                    text(row.tStatistic()),
                    percent(row.maxDrawdown()),
                    neighbours(row.point()))));
    heatMap(lines);
    lines.add("");
    lines.addAll(luck());
    return lines;
  }

  /// Every run as a row of CSV, the header first.
  public List<String> csv() {
    List<String> lines = new ArrayList<>();
    String keys = grid.axes().stream().map(Grid.Axis::key).collect(Collectors.joining(","));
    lines.add(
        keys
            + ",trades,net,meanR,profitFactor,tStatisticR,maxDrawdown,dailySharpe,neighboursNet,trials");
    for (Row row : rows) {
      lines.add(
          String.join(
              ",",
              String.join(",", grid.point(row.point())),
              Integer.toString(row.trades()),
              String.format(Locale.ROOT, "%.2f", row.net()),
              plain(row.meanR()),
              plain(row.profitFactor()),
              plain(row.tStatistic()),
              plain(row.maxDrawdown()),
              plain(row.dailySharpe()),
              meanOfNeighbours(row.point()).isPresent()
                  ? String.format(Locale.ROOT, "%.2f", meanOfNeighbours(row.point()).getAsDouble())
                  : "",
              Integer.toString(rows.size())));
    }
    return lines;
  }

  /// What the best of so many runs is worth: the Sharpe ratio that luck alone would show.
  private List<String> luck() {
    double[] sharpes =
        rows.stream().map(Row::dailySharpe).mapMultiToDouble(SweepTable::ifDefined).toArray();
    String trials = "These are " + count(rows.size()) + " trials.";
    if (sharpes.length < 2) {
      return List.of(trials + " Too few of them traded to say what luck would give.");
    }
    double best = Arrays.stream(sharpes).max().orElseThrow();
    double expected = Trials.of(sharpes, 0).expectedMaximumSharpe();
    return List.of(
        trials
            + " Of so many without any skill, spread like these, the best would show a daily Sharpe",
        "ratio of about %.3f; the best here has %.3f. %s"
            .formatted(
                expected,
                best,
                best > expected
                    ? "That is more, but trials that are alike count for fewer."
                    : "So nothing here says more than luck would."));
  }

  private static void ifDefined(Figure figure, DoubleConsumer taker) {
    if (figure instanceof Figure.Defined(double value)) {
      taker.accept(value);
    }
  }

  private void heatMap(List<String> lines) {
    if (grid.axes().size() != 2 || grid.axes().get(1).values().size() > MOST_ACROSS) {
      return;
    }
    Grid.Axis down = grid.axes().get(0);
    Grid.Axis across = grid.axes().get(1);
    lines.add("");
    lines.add("Net result by " + down.key() + " (down) and " + across.key() + " (across)");
    lines.add(
        "  %10s".formatted("")
            + across.values().stream().map("%12s"::formatted).collect(Collectors.joining()));
    for (int i = 0; i < down.values().size(); i++) {
      int first = i * across.values().size();
      lines.add(
          "  %10s".formatted(down.values().get(i))
              + IntStream.range(first, first + across.values().size())
                  .mapToObj(point -> "%12s".formatted(money(rows.get(point).net())))
                  .collect(Collectors.joining()));
    }
  }

  private OptionalDouble meanOfNeighbours(long point) {
    return grid.neighbours(point).stream()
        .mapToDouble(other -> rows.get(Math.toIntExact(other)).net())
        .average();
  }

  private String neighbours(long point) {
    OptionalDouble mean = meanOfNeighbours(point);
    return mean.isPresent() ? money(mean.getAsDouble()) : "-";
  }

  private String names() {
    return grid.axes().stream().map(Grid.Axis::key).collect(Collectors.joining("  "));
  }

  private int width() {
    return Math.max(
        names().length(),
        rows.stream()
            .mapToInt(row -> String.join("  ", grid.point(row.point())).length())
            .max()
            .orElse(1));
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String money(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  private static String text(Figure figure) {
    return figure instanceof Figure.Defined(double value)
        ? String.format(Locale.ROOT, "%.2f", value)
        : "-";
  }

  private static String percent(Figure figure) {
    return figure instanceof Figure.Defined(double value)
        ? String.format(Locale.ROOT, "%.2f %%", 100 * value)
        : "-";
  }

  private static String plain(Figure figure) {
    return figure instanceof Figure.Defined(double value) ? Double.toString(value) : "";
  }
}
