package io.fairgap.backtest.report;

import io.fairgap.backtest.experiment.Grid;
import io.fairgap.backtest.experiment.Plane;
import io.fairgap.backtest.experiment.Sweep.Row;
import io.fairgap.backtest.experiment.SweepStudy;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.trading.performance.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sweep as one page: what its best run is worth among so many, the best runs with their
/// neighbours, and a heat map of two settings.
public final class SweepReport {
  private static final int SHOWN = 50;

  /// A map with more cells is no picture any more, and makes a heavy page.
  private static final int MOST_CELLS = 4_000;

  private final RunFacts facts;
  private final SweepStudy study;
  private final Grid grid;
  private final Html html = new Html();

  private SweepReport(RunFacts facts, SweepStudy study) {
    this.facts = facts;
    this.study = study;
    grid = study.grid();
  }

  /// The page.
  ///
  /// @param facts of the settings that every run has
  public static String of(RunFacts facts, SweepStudy study) {
    SweepReport report = new SweepReport(facts, study);
    report.head();
    report.best();
    report.heatMap();
    InputsSection.candles(report.html, facts);
    return new Page("Sweep of " + facts.strategy() + " on " + facts.symbols(), List.of(), "")
        .around(report.html);
  }

  private void head() {
    String keys =
        grid.axes().stream()
            .map(axis -> axis.key() + " (" + Numbers.count(axis.values().size(), "value") + ")")
            .collect(Collectors.joining(", "));
    html.open("header")
        .leaf("p", "Fairgap sweep", "class", "kicker")
        .leaf("h1", facts.strategy() + " on " + facts.symbols())
        .leaf(
            "p",
            "Every combination of " + keys + "; candles of " + facts.timeframe(),
            "class",
            "what")
        .close("header");
    html.section("verdict", "What the best is worth").open("div", "class", "verdict");
    html.paragraphs(study.words());
    html.close("div").open("dl", "class", "tiles");
    Figure trials = Figure.of(study.trials());
    tile("Trials", Html.figure("trials", trials, Numbers.count(study.trials())));
    Figure shown = SweepStudy.best(study.rows()).dailySharpe();
    tile("Daily Sharpe of the best", figure("bestDailySharpe", shown, 3));
    tile("Expected of luck", figure("expectedBestDailySharpe", study.expectedBest(), 3));
    String probability = Numbers.percent(study.deflatedSharpe());
    tile(
        "Deflated Sharpe ratio",
        Html.figure("deflatedSharpe", study.deflatedSharpe(), probability));
    html.close("dl").close("section");
  }

  private void tile(String name, String value) {
    html.open("div").leaf("dt", name).open("dd").raw(value).close("dd").close("div");
  }

  private static String figure(String name, Figure figure, int decimals) {
    return Html.figure(name, figure, Numbers.decimals(figure, decimals));
  }

  private void best() {
    List<Row> rows = study.best(SHOWN);
    html.section("best", "The best runs, and their neighbours");
    html.leaf(
        "p",
        "A neighbour differs by one step of one setting. A result that means something has"
            + " neighbours that are nearly as good; a peak among losses is luck.");
    List<String> heads = new ArrayList<>(List.of(""));
    grid.axes().forEach(axis -> heads.add(axis.key()));
    heads.addAll(
        List.of(
            "Trades",
            "Net",
            "Mean R",
            "Profit factor",
            "t",
            "Drawdown",
            "Neighbours' net",
            "Paid"));
    Table table =
        Table.begin(
            html,
            "%s of %s by net result"
                .formatted(
                    Numbers.count(rows.size(), "run"), Numbers.count(study.trials(), "trial")),
            heads.toArray(String[]::new));
    for (int i = 0; i < rows.size(); i++) {
      table.cells(Integer.toString(i + 1), cells(rows.get(i)));
    }
    table.end();
    html.open("p").text("The first by itself, its trials counted: ");
    html.leaf("code", "./fairgap backtest FILE " + study.options(rows.getFirst().point()));
    html.close("p").close("section");
  }

  private List<String> cells(Row row) {
    Stream<String> figures =
        Stream.of(
            Numbers.count(row.trades()),
            Numbers.decimals(row.net(), 2),
            Numbers.decimals(row.meanR(), 2),
            Numbers.decimals(row.profitFactor(), 2),
            Numbers.decimals(row.tStatistic(), 2),
            Numbers.percent(row.maxDrawdown()),
            study.neighbours(row.point()).map(near -> Numbers.decimals(near.mean(), 2)).orElse(""),
            study
                .neighbours(row.point())
                .map(near -> near.paid() + "\u00a0of\u00a0" + near.all())
                .orElse(""));
    return Stream.concat(grid.point(row.point()).stream(), figures).map(Html::escape).toList();
  }

  private void heatMap() {
    study.plane().filter(plane -> plane.size() <= MOST_CELLS).ifPresent(this::heatMap);
  }

  private void heatMap(Plane plane) {
    double most =
        plane.rows().stream()
            .flatMap(List::stream)
            .mapToDouble(row -> Math.abs(row.net()))
            .max()
            .orElse(0);
    html.section("map", "Net result by two settings");
    if (!plane.held().isEmpty()) {
      html.leaf("p", "The others as in the best run: " + plane.held() + ".");
    }
    List<String> heads =
        new ArrayList<>(List.of(plane.down().key() + " \\ " + plane.across().key()));
    heads.addAll(plane.across().values());
    Table table =
        Table.begin(
            html,
            "%s down, %s across; the colour is the size of win or loss"
                .formatted(plane.down().key(), plane.across().key()),
            heads.toArray(String[]::new));
    for (int i = 0; i < plane.rows().size(); i++) {
      table.cells(
          plane.down().values().get(i),
          plane.rows().get(i).stream().map(row -> heat(row.net(), most)).toList());
    }
    table.end();
    html.close("section");
  }

  /// Coloured in five steps each way, up to the greatest of the map.
  private static String heat(double net, double most) {
    String text = Numbers.decimals(net, 0);
    return net == 0
        ? "<span class=\"heat\">" + text + "</span>"
        : "<span class=\"heat %s-%d\">%s</span>"
            .formatted(net > 0 ? "up" : "down", (int) Math.ceil(5 * Math.abs(net) / most), text);
  }
}
