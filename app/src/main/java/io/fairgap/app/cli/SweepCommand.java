package io.fairgap.app.cli;

import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Progress;
import io.fairgap.app.output.ResultFolder;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.BacktestRun;
import io.fairgap.app.wiring.CandleInputs;
import io.fairgap.backtest.experiment.Grid;
import io.fairgap.backtest.experiment.LoadedCandles;
import io.fairgap.backtest.experiment.Sweep;
import io.fairgap.backtest.experiment.SweepStudy;
import io.fairgap.backtest.experiment.SweepTable;
import io.fairgap.backtest.experiment.Trial;
import io.fairgap.backtest.report.SweepReport;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.result.SweepJson;
import io.fairgap.backtest.run.Observer;
import io.fairgap.trading.order.FinerCandles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap sweep`: every combination of some settings over the same candles.
@Command(
    name = "sweep",
    description = "Run every combination of some settings over the same candles, on all cores.",
    footer = {
      "",
      "Example:",
      "  ./fairgap sweep BTCUSDT-5m.csv.gz --set gap.k=1..2:0.25 --set 'entry.mode=CLOSE|EDGE'",
      "",
      "A setting with from..to:step or with a|b|c is varied; the others hold for every run.",
      "The best of many runs is good by luck; the table says how much of it to expect."
    })
final class SweepCommand implements Callable<Integer> {
  private static final long MANY = 10_000;
  private static final int PROBES = 3;

  private final Terminal terminal;

  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(names = "--yes", description = "Do not ask when there are more than 10,000 combinations.")
  private boolean yes;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the result (default: results/sweep-SYMBOL-TIMEFRAME-STRATEGY).")
  private @Nullable Path out;

  SweepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Grid grid = grid();
    try (CandleInputs inputs = run.open(terminal, options, null)) {
      BacktestRun base = run.over(inputs);
      checkEveryValue(grid, base);
      LoadedCandles candles = base.load();
      ask(grid, base, candles);
      SweepStudy study = study(grid, base, candles);
      SweepTable table = new SweepTable(study);
      table.lines().forEach(terminal.out()::println);
      write(table, study, base.facts(null, inputs.notes()));
    }
    return CommandLineProgram.DONE;
  }

  /// The settings that are varied, taken out of those that hold for every run.
  private Grid grid() {
    List<String> varied =
        options.changes.stream()
            .filter(change -> change.contains("..") || change.contains("|"))
            .toList();
    if (varied.isEmpty()) {
      throw new Mistake("no setting is varied; give at least one as --set gap.k=1..2:0.25.");
    }
    options.changes.removeAll(varied);
    try {
      return new Grid(varied.stream().map(Grid.Axis::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new Mistake("--set " + e.getMessage() + ".", e);
    }
  }

  /// A wrong value is said before anything runs.
  private void checkEveryValue(Grid grid, BacktestRun base) {
    List<String> first = grid.point(0);
    for (int axis = 0; axis < grid.axes().size(); axis++) {
      for (String value : grid.axes().get(axis).values()) {
        List<String> point = new ArrayList<>(first);
        point.set(axis, value);
        base.under(settings(grid, point, base));
      }
    }
  }

  /// A sweep that takes long is estimated by a few runs and has to be wanted.
  private void ask(Grid grid, BacktestRun base, LoadedCandles candles) {
    if (grid.size() > Integer.MAX_VALUE / 2) {
      throw new Mistake(count(grid.size()) + " combinations are more than can be kept; vary less.");
    }
    if (grid.size() <= MANY || yes) {
      return;
    }
    long start = System.nanoTime();
    Sweep.run(candles, point -> trial(grid, point, base), PROBES, _ -> {});
    double seconds = (System.nanoTime() - start) / 1e9 / PROBES * grid.size();
    String estimate =
        "%s combinations would take about %s".formatted(count(grid.size()), duration(seconds));
    if (!terminal.isAnsweredYes(estimate + ". Run them all?")) {
      throw new Mistake(estimate + "; vary less, or say --yes.");
    }
  }

  private List<Sweep.Row> run(Grid grid, BacktestRun base, LoadedCandles candles) {
    int points = Math.toIntExact(grid.size());
    try (Progress progress = Progress.of(terminal, "Sweep")) {
      return Sweep.run(
          candles, point -> trial(grid, point, base), points, over -> progress.at(over, points));
    }
  }

  /// The best run once more: kept of all runs, their curves would fill the memory.
  private SweepStudy study(Grid grid, BacktestRun base, LoadedCandles candles) {
    List<Sweep.Row> rows = run(grid, base, candles);
    Trial best = trial(grid, SweepStudy.best(rows).point(), base);
    return SweepStudy.of(grid, rows, best.run(candles, Observer.NONE).curve());
  }

  private Trial trial(Grid grid, long point, BacktestRun base) {
    BacktestRun own = base.under(settings(grid, grid.point(point), base));
    return (_, observer) -> own.prepare(FinerCandles.NONE, observer);
  }

  private Settings settings(Grid grid, List<String> point, BacktestRun base) {
    Assignment[] chosen = new Assignment[point.size()];
    for (int axis = 0; axis < chosen.length; axis++) {
      chosen[axis] = new Assignment(grid.axes().get(axis).key(), point.get(axis), "--set");
    }
    return run.settings(terminal, options, run.profile(base.timeframe().toString()), chosen);
  }

  private void write(SweepTable table, SweepStudy study, RunFacts facts) throws IOException {
    Path place = out == null ? usualPlace(facts) : out;
    try (ResultFolder folder = ResultFolder.at(place)) {
      Files.writeString(folder.file("report.html"), SweepReport.of(facts, study));
      Files.writeString(folder.file("summary.json"), SweepJson.of(facts, study));
      Files.write(folder.file("sweep.csv"), table.csv());
      Files.write(folder.file("sweep.txt"), table.lines());
      folder.finish();
    }
    long best = SweepStudy.best(study.rows()).point();
    terminal.out().println();
    terminal.out().println("The first by itself: ./fairgap backtest … " + study.options(best));
    terminal
        .out()
        .println("Written to " + place + ": report.html, summary.json, sweep.csv, sweep.txt");
  }

  private Path usualPlace(RunFacts facts) {
    String symbols = facts.symbols().replace(", ", "+");
    return Path.of(
        "results", "sweep-" + symbols + "-" + facts.timeframe() + "-" + facts.strategy());
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String duration(double seconds) {
    if (seconds < 120) {
      return Math.round(seconds) + " seconds";
    }
    return seconds < 7_200
        ? Math.round(seconds / 60) + " minutes"
        : Math.round(seconds / 3_600) + " hours";
  }
}
