package io.fairgap.app.cli;

import io.fairgap.app.config.AccountKeys;
import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.ActionFile;
import io.fairgap.app.wiring.BacktestRun;
import io.fairgap.app.wiring.CandleInputs;
import io.fairgap.app.wiring.StrategyName;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.feeds.text.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options of every command that runs a strategy over candles; taken in with `@Mixin`, beside
/// [ConfigOptions].
final class RunOptions {
  @Parameters(paramLabel = "FILE", description = "Candle files, one per symbol; plain, gz or zst.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--sample", description = "The week of bitcoin that Fairgap brings along.")
  boolean sample;

  @Option(
      names = "--symbol",
      paramLabel = "S",
      description = "The file's symbol, where its name does not say it; one per file.")
  List<String> symbols = new ArrayList<>();

  @Option(
      names = "--timeframe",
      paramLabel = "T",
      description = "Length of the candles (default: the file's).")
  @Nullable String timeframe;

  @Option(
      names = "--htf",
      paramLabel = "T,T",
      description = "Longer timeframes on which gaps are marked (default: 1h,4h).")
  @Nullable String higher;

  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      description = "What trades: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  StrategyName strategy = StrategyName.IFVG;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "First day or time in UTC, such as 2023-01-31.")
  @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "D",
      description = "Day or time at which to end; not part of the run.")
  @Nullable String to;

  @Option(
      names = "--capital",
      paramLabel = "C",
      description = "Cash to begin with (default: 100000).")
  @Nullable String capital;

  @Option(
      names = "--on-bad",
      paramLabel = "fail|skip",
      description = "What to do about rows that cannot be used (default: fail).")
  OnBad onBad = OnBad.FAIL;

  @Option(
      names = "--actions",
      paramLabel = "FILE",
      description = "Splits and dividends as rows of date,symbol,kind,value.")
  @Nullable Path actions;

  @Mixin FileShape shape = new FileShape();

  /// Opens the candles: the sample when no file is named.
  ///
  /// @param detail finer candles; null for none
  CandleInputs open(Terminal terminal, ConfigOptions options, @Nullable Path detail) {
    if (sample && !files.isEmpty()) {
      throw new Mistake(
          "--sample brings its own candles; leave out the file, or leave out --sample.");
    }
    if (files.isEmpty()) {
      if (!symbols.isEmpty() || detail != null) {
        throw new Mistake("--symbol and --detail are about files; name one, or leave them out.");
      }
      Settings settings = settings(terminal, options, Profile.SAMPLE);
      return CandleInputs.ofSample(settings, CandleInputs.range(from, to));
    }
    CandleInputs.Request request =
        new CandleInputs.Request(
            files, symbols, CandleInputs.range(from, to), onBad, detail, shape.declared());
    return CandleInputs.ofFiles(
        request, timeframe, own -> settings(terminal, options, Profile.ofFiles(own)));
  }

  /// The run of the strategy over opened candles.
  BacktestRun over(CandleInputs inputs) {
    return new BacktestRun(inputs.settings(), strategy, inputs.all(), known());
  }

  private ActionFile known() {
    try {
      return actions == null ? ActionFile.NONE : ActionFile.read(actions);
    } catch (BadInput bad) {
      // Every fact weighs much: no row of them is left out by --on-bad.
      throw new Mistake(bad.getMessage(), bad);
    }
  }

  /// The settings that hold under a profile, with further assignments on top of the options.
  Settings settings(Terminal terminal, ConfigOptions options, Profile profile, Assignment... more) {
    Profile fitting = strategy == StrategyName.CROSSOVER ? profile.withoutHigher() : profile;
    List<Assignment> chosen = new ArrayList<>();
    add(chosen, MarketKeys.LTF.name(), timeframe, "--timeframe");
    add(chosen, MarketKeys.HTF.name(), higher, "--htf");
    add(chosen, AccountKeys.CAPITAL.name(), capital, "--capital");
    chosen.addAll(List.of(more));
    return options.settings(terminal.environment(), fitting, chosen.toArray(Assignment[]::new));
  }

  /// The profile of the run's own candles.
  Profile profile(String traded) {
    return files.isEmpty() ? Profile.SAMPLE : Profile.ofFiles(traded);
  }

  private static void add(
      List<Assignment> chosen, String key, @Nullable String value, String option) {
    if (value != null) {
      chosen.add(new Assignment(key, value, option));
    }
  }
}
