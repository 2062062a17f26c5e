package io.fairgap.backtest.experiment;

import io.fairgap.backtest.experiment.Sweep.Row;
import io.fairgap.trading.performance.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rows of a sweep for people: the best ones with their neighbours, a heat map of two
/// parameters, and always the number of trials beside them.
public final class SweepTable {
  private static final int SHOWN = 20;
  private static final int MOST_ACROSS = 12;
  private static final int WIDTH = 90;

  private final SweepStudy study;
  private final Grid grid;
  private final List<Row> rows;

  public SweepTable(SweepStudy study) {
    this.study = study;
    grid = study.grid();
    rows = study.rows();
  }

  /// The rows for the terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        count(rows.size()) + " runs; the best " + Math.min(SHOWN, rows.size()) + " by net result");
    lines.add("");
    String format = "  %s %8s %12s %8s %8s %8s %10s %16s";
    lines.add(
        format.formatted(
            names(), "trades", "net", "mean R", "PF", "t", "drawdown", "neighbours' net"));
    study
        .best(SHOWN)
        .forEach(row ->
            lines.add(
                format.formatted(
                    aligned(grid.point(row.point())),
                    count(row.trades()),
                    money(row.net()),
                    text(row.meanR()),
                    text(row.profitFactor()),
                    text(row.tStatistic()),
                    percent(row.maxDrawdown()),
                    neighbours(row.point()))));
    heatMap(lines);
    lines.add("");
    study.words().forEach(sentence -> wrap(sentence, lines));
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
              study
                  .neighbours(row.point())
                  .map(near -> String.format(Locale.ROOT, "%.2f", near.mean()))
                  .orElse(""),
              Integer.toString(rows.size())));
    }
    return lines;
  }

  private static void wrap(String sentence, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  private void heatMap(List<String> lines) {
    study
        .plane()
        .filter(plane -> plane.across().values().size() <= MOST_ACROSS)
        .ifPresent(plane -> heatMap(plane, lines));
  }

  private static void heatMap(Plane plane, List<String> lines) {
    lines.add("");
    lines.add(
        "Net result by "
            + plane.down().key()
            + " (down) and "
            + plane.across().key()
            + " (across)"
            + (plane.held().isEmpty() ? "" : "; " + plane.held()));
    lines.add(
        "  %10s".formatted("")
            + plane.across().values().stream()
                .map("%12s"::formatted)
                .collect(Collectors.joining()));
    for (int i = 0; i < plane.rows().size(); i++) {
      lines.add(
          "  %10s".formatted(plane.down().values().get(i))
              + plane.rows().get(i).stream()
                  .map(row -> "%12s".formatted(money(row.net())))
                  .collect(Collectors.joining()));
    }
  }

  private String neighbours(long point) {
    return study.neighbours(point).map(near -> money(near.mean())).orElse("-");
  }

  private String names() {
    return aligned(grid.axes().stream().map(Grid.Axis::key).toList());
  }

  /// A text for each axis, one below the other in every line.
  private String aligned(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> ("%-" + width(grid.axes().get(i)) + "s").formatted(texts.get(i)))
        .collect(Collectors.joining("  "));
  }

  private static int width(Grid.Axis axis) {
    return Math.max(
        axis.key().length(), axis.values().stream().mapToInt(String::length).max().orElse(1));
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
