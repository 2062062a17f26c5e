package io.fairgap.app.cli;

import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Browser;
import io.fairgap.app.output.Progress;
import io.fairgap.app.output.ResultFolder;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.BacktestRun;
import io.fairgap.app.wiring.CandleInputs;
import io.fairgap.backtest.judgement.Judgement;
import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.recording.ReportRecorder;
import io.fairgap.backtest.replay.ReplaySystem;
import io.fairgap.backtest.report.Report;
import io.fairgap.backtest.report.Study;
import io.fairgap.backtest.result.ResultFiles;
import io.fairgap.backtest.result.ResultTable;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.result.SummaryJson;
import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap backtest`: runs a strategy over recorded candles.
@Command(
    name = "backtest",
    description = "Run a strategy over recorded candles; without a file, over a week of bitcoin.",
    footer = {
      "",
      "Examples:",
      "  ./fairgap backtest",
      "  ./fairgap backtest BTCUSDT-5m.csv.gz --from 2023-01-01 --out results/btc-2023",
      "  ./fairgap backtest EURUSD-15m.csv --timeframe 15m --set costs.fee=0.00002 --json"
    })
final class BacktestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--detail",
      paramLabel = "FILE",
      description = "Finer candles that show whether stop or target came first.")
  private @Nullable Path detail;

  @Option(names = "--close-at-end", description = "Close what is open at the last close.")
  private boolean closeAtEnd;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the result (default: results/SYMBOL-TIMEFRAME-STRATEGY).")
  private @Nullable Path out;

  @Option(names = "--open", description = "Open the report in the browser.")
  private boolean open;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description =
          "How many settings were tried before these were picked, in a sweep for instance; the"
              + " verdict counts them (default: ${DEFAULT-VALUE}).")
  private int trials = 1;

  @Option(names = "--json", description = "Print summary.json instead of the table.")
  private boolean json;

  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (trials < 1) {
      throw new Mistake("--trials " + trials + ": this run is a trial itself, so give at least 1.");
    }
    try (ReplaySystem system = ReplaySystem.start();
        CandleInputs inputs = run.open(terminal, options, detail)) {
      BacktestRun backtest = run.over(inputs);
      return run(system, inputs, backtest);
    }
  }

  private int run(ReplaySystem system, CandleInputs inputs, BacktestRun backtest)
      throws IOException {
    Path place = out == null ? usualPlace(backtest, inputs.settings()) : out;
    try (ResultFolder folder = ResultFolder.at(place);
        ResultFiles written = new ResultFiles(backtest.instruments(), folder::file)) {
      ReportRecorder watching = new ReportRecorder(backtest.instruments().size());
      Result result = replay(system, inputs, backtest, written, watching);
      Study study = study(inputs, backtest, result, watching.recording(result));
      Files.writeString(folder.file("report.html"), Report.of(study));
      written.finish(result, study.summary());
      folder.finish();
      print(study, place);
    }
    if (open) {
      show(place.resolve("report.html"));
    }
    return CommandLineProgram.DONE;
  }

  private Result replay(
      ReplaySystem system,
      CandleInputs inputs,
      BacktestRun backtest,
      ResultFiles written,
      ReportRecorder watching) {
    try (Progress progress = Progress.of(terminal, "Backtest")) {
      return backtest.run(
          system,
          watching.watched(inputs.finer()),
          Observer.both(written, watching),
          closeAtEnd,
          progress);
    }
  }

  private Study study(
      CandleInputs inputs, BacktestRun backtest, Result result, Recording recording) {
    Profile profile = run.profile(backtest.timeframe().toString());
    RunFacts facts = backtest.facts(inputs.detail(), inputs.notes());
    Judgement judgement = Judgement.of(result, recording, backtest.scrutiny(profile, trials));
    String summary = SummaryJson.of(facts, result, recording, judgement);
    return new Study(facts, result, recording, judgement, summary);
  }

  private void print(Study study, Path place) {
    if (json) {
      terminal.out().print(study.summary());
      return;
    }
    ResultTable.of(study.facts(), study.result(), study.judgement())
        .forEach(terminal.out()::println);
    terminal.out().println();
    terminal.out().println("Written to " + place + ": report.html, summary.json, trades.csv,");
    terminal.out().println("refusals.csv, equity.csv, decisions.jsonl");
  }

  private void show(Path report) {
    if (!Browser.open(report, terminal.environment())) {
      terminal.err().println("No browser was found here; open " + report + " in one yourself.");
    }
  }

  private Path usualPlace(BacktestRun backtest, Settings settings) {
    String symbol = backtest.instruments().getFirst().symbol();
    String more =
        backtest.instruments().size() == 1 ? "" : "+" + (backtest.instruments().size() - 1);
    return Path.of(
        "results", symbol + more + "-" + settings.get(MarketKeys.LTF) + "-" + run.strategy);
  }
}
