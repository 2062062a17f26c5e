package io.fairgap.app.cli;

import io.fairgap.app.config.AccountKeys;
import io.fairgap.app.config.Assignment;
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
import io.fairgap.app.wiring.StrategyName;
import io.fairgap.backtest.recording.ReportRecorder;
import io.fairgap.backtest.replay.ReplaySystem;
import io.fairgap.backtest.report.PlainJudgement;
import io.fairgap.backtest.report.Report;
import io.fairgap.backtest.report.Study;
import io.fairgap.backtest.result.ResultFiles;
import io.fairgap.backtest.result.ResultTable;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.result.SummaryJson;
import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.csv.OnBad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(paramLabel = "FILE", description = "Candle files, one per symbol; csv or csv.gz.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--sample", description = "The week of bitcoin that Fairgap brings along.")
  private boolean sample;

  @Option(
      names = "--symbol",
      paramLabel = "S",
      description = "The file's symbol, where its name does not say it; one per file.")
  private List<String> symbols = new ArrayList<>();

  @Option(
      names = "--timeframe",
      paramLabel = "T",
      description = "Length of the candles (default: the file's).")
  private @Nullable String timeframe;

  @Option(
      names = "--htf",
      paramLabel = "T,T",
      description = "Longer timeframes on which gaps are marked (default: 1h,4h).")
  private @Nullable String higher;

  @Option(
      names = "--strategy",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private StrategyName strategy = StrategyName.IFVG;

  @Option(names = "--from", paramLabel = "D", description = "First day or time, UTC.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "D", description = "Day or time at which to end, UTC.")
  private @Nullable String to;

  @Option(
      names = "--detail",
      paramLabel = "FILE",
      description = "Finer candles that show whether stop or target came first.")
  private @Nullable Path detail;

  @Option(
      names = "--capital",
      paramLabel = "C",
      description = "Cash to begin with (default: 100000).")
  private @Nullable String capital;

  @Option(names = "--close-at-end", description = "Close what is open at the last close.")
  private boolean closeAtEnd;

  @Option(
      names = "--on-bad",
      paramLabel = "fail|skip",
      description = "What to do about rows that cannot be used (default: fail).")
  private OnBad onBad = OnBad.FAIL;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the result (default: results/SYMBOL-TIMEFRAME-STRATEGY).")
  private @Nullable Path out;

  @Option(names = "--open", description = "Open the report in the browser.")
  private boolean open;

  @Option(names = "--json", description = "Print summary.json instead of the table.")
  private boolean json;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean onSample = files.isEmpty();
    if (sample && !onSample) {
      throw new Mistake(
          "--sample brings its own candles; leave out the file, or leave out --sample.");
    }
    try (ReplaySystem system = ReplaySystem.start();
        CandleInputs inputs = inputs(onSample)) {
      BacktestRun run = new BacktestRun(inputs.settings(), strategy, inputs.all());
      return run(system, inputs, run);
    }
  }

  private CandleInputs inputs(boolean onSample) {
    if (onSample) {
      Settings settings = settings(Profile.SAMPLE, timeframe);
      return CandleInputs.ofSample(settings, CandleInputs.range(from, to));
    }
    CandleInputs.Request request =
        new CandleInputs.Request(files, symbols, CandleInputs.range(from, to), onBad, detail);
    return CandleInputs.ofFiles(request, timeframe, chosen -> settings(Profile.NONE, chosen));
  }

  private Settings settings(Profile profile, @Nullable String traded) {
    List<Assignment> chosen = new ArrayList<>();
    if (traded != null) {
      chosen.add(new Assignment(MarketKeys.LTF.name(), traded, "--timeframe"));
    }
    if (higher != null) {
      chosen.add(new Assignment(MarketKeys.HTF.name(), higher, "--htf"));
    }
    if (capital != null) {
      chosen.add(new Assignment(AccountKeys.CAPITAL.name(), capital, "--capital"));
    }
    Profile fitting = strategy == StrategyName.CROSSOVER ? profile.withoutHigher() : profile;
    return options.settings(terminal.environment(), fitting, chosen.toArray(Assignment[]::new));
  }

  private int run(ReplaySystem system, CandleInputs inputs, BacktestRun run) throws IOException {
    Path place = out == null ? usualPlace(run, inputs.settings()) : out;
    try (ResultFolder folder = ResultFolder.at(place);
        ResultFiles written = new ResultFiles(run.instruments(), folder::file)) {
      ReportRecorder watching = new ReportRecorder(run.instruments().size());
      Result result = replay(system, inputs, run, Observer.both(written, watching));
      RunFacts facts = run.facts(inputs.notes());
      String summary = SummaryJson.of(facts, result);
      Study study =
          new Study(facts, result, watching.recording(result), PlainJudgement.of(result), summary);
      Files.writeString(folder.file("report.html"), Report.of(study));
      written.finish(result, summary);
      folder.finish();
      print(facts, result, summary, place);
    }
    if (open) {
      show(place.resolve("report.html"));
    }
    return CommandLineProgram.DONE;
  }

  private Result replay(
      ReplaySystem system, CandleInputs inputs, BacktestRun run, Observer observer) {
    try (Progress progress = Progress.of(terminal, "Backtest")) {
      return run.run(system, inputs.finer(run.instruments()), observer, closeAtEnd, progress);
    }
  }

  private void print(RunFacts facts, Result result, String summary, Path place) {
    if (json) {
      terminal.out().print(summary);
      return;
    }
    ResultTable.of(facts, result).forEach(terminal.out()::println);
    terminal.out().println();
    terminal.out().println("Written to " + place + ": report.html, summary.json, trades.csv,");
    terminal.out().println("refusals.csv, equity.csv, decisions.jsonl");
  }

  private void show(Path report) {
    if (!Browser.open(report, terminal.environment())) {
      terminal.err().println("No browser was found here; open " + report + " in one yourself.");
    }
  }

  private Path usualPlace(BacktestRun run, Settings settings) {
    String symbol = run.instruments().getFirst().symbol();
    String more = run.instruments().size() == 1 ? "" : "+" + (run.instruments().size() - 1);
    return Path.of("results", symbol + more + "-" + settings.get(MarketKeys.LTF) + "-" + strategy);
  }
}
