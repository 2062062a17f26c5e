package io.fairgap.app.wiring;

import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.ReportKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Progress;
import io.fairgap.backtest.experiment.LoadedCandles;
import io.fairgap.backtest.judgement.Scrutiny;
import io.fairgap.backtest.replay.Replay;
import io.fairgap.backtest.replay.ReplaySystem;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.DueAction;
import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.corporate.CorporateFact;
import io.fairgap.feeds.replay.MergedCandles;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.pipeline.CoreVersion;
import io.fairgap.trading.pipeline.SymbolCore;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs a strategy over candles as the settings say.
public final class BacktestRun {
  private static final int PERMILLE = 1_000;

  private final Settings settings;
  private final StrategyName strategy;
  private final List<CandleInput> inputs;
  private final CoreSettings core;
  private final ActionFile actions;
  private final UnexplainedSplits unexplained;

  /// @param inputs one per symbol, sorted by it; closed by the run
  public BacktestRun(Settings settings, StrategyName strategy, List<CandleInput> inputs) {
    this(settings, strategy, inputs, ActionFile.NONE);
  }

  /// @param inputs one per symbol, sorted by it; closed by the run
  /// @param actions splits and dividends, which the run applies at their dates
  public BacktestRun(
      Settings settings, StrategyName strategy, List<CandleInput> inputs, ActionFile actions) {
    this.settings = settings;
    this.strategy = strategy;
    this.inputs = List.copyOf(inputs);
    this.core = new CoreSettings(settings);
    this.actions = actions;
    this.unexplained = new UnexplainedSplits(instruments(), due());
    if (strategy == StrategyName.IFVG && settings.get(MarketKeys.HTF).isEmpty()) {
      throw new Mistake(
          "ifvg marks gaps on longer timeframes; name some with --htf, such as 1h,4h.");
    }
  }

  /// The instruments in the order of their numbers.
  public List<Instrument> instruments() {
    return inputs.stream().map(CandleInput::instrument).toList();
  }

  /// Runs to the last candle.
  ///
  /// @param closeAtEnd whether open positions are closed at the last closes
  /// @throws io.fairgap.feeds.text.BadInput when a candle cannot be used
  /// @throws Mistake when there is none
  public Result run(
      ReplaySystem system,
      FinerCandles finer,
      Observer observer,
      boolean closeAtEnd,
      Progress progress) {
    Backtest backtest = prepare(finer, observer);
    try {
      Replay.run(
              system.get(),
              MergedCandles.of(inputs),
              block -> {
                backtest.onBlock(block);
                unexplained.look(block);
                progress.at(Math.round(PERMILLE * progress()), progress() == 0 ? 0 : PERMILLE);
              })
          .toCompletableFuture()
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
    inputs.forEach(CandleInput::requireCandles);
    return backtest.finish(closeAtEnd);
  }

  /// A backtest of its own over the same symbols, ready for their first candle.
  public Backtest prepare(FinerCandles finer, Observer observer) {
    return new Backtest(symbols(observer), core.run(), due(), finer, observer);
  }

  /// The same run under other settings; its candles have to be read already.
  public BacktestRun under(Settings other) {
    return new BacktestRun(other, strategy, inputs, actions);
  }

  /// Length of the candles.
  public Timeframe timeframe() {
    return core.traded();
  }

  /// Reads all candles into memory.
  public LoadedCandles load() {
    return LoadedCandles.of(MergedCandles.of(inputs));
  }

  private List<SymbolCore> symbols(Observer observer) {
    List<SymbolCore> symbols = new ArrayList<>();
    for (Instrument instrument : instruments()) {
      symbols.add(
          new SymbolCore(
              instrument,
              core.chart(instrument),
              List.of(core.strategy(strategy, instrument)),
              observer.detections(symbols.size())));
    }
    return symbols;
  }

  private List<DueAction> due() {
    List<DueAction> due = new ArrayList<>();
    for (CorporateFact fact : actions.facts()) {
      for (int symbol = 0; symbol < inputs.size(); symbol++) {
        Instrument instrument = inputs.get(symbol).instrument();
        if (instrument.symbol().equals(fact.symbol())) {
          long from = fact.from(instrument.calendar(), core.traded());
          due.add(new DueAction(symbol, from, fact.action()));
        }
      }
    }
    return due;
  }

  private double progress() {
    return inputs.stream().mapToDouble(CandleInput::progress).min().orElse(0);
  }

  /// What judging the run takes; only when it is over.
  ///
  /// @param profile of the candles, whose values count as set by nobody
  /// @param trials how many settings were tried before these were picked, themselves included
  public Scrutiny scrutiny(Profile profile, int trials) {
    return new Scrutiny(
        SteeringSettings.of(settings, profile, strategy),
        inputs.stream()
            .collect(
                Collectors.toMap(input -> input.instrument().symbol(), CandleInput::implausible)),
        trials,
        settings.get(ReportKeys.SEED));
  }

  /// What the result has to say about the run; only when it is over.
  ///
  /// @param detail the finer candles, if any
  /// @param notes about the candles
  public RunFacts facts(RunFacts.@Nullable Input detail, List<String> notes) {
    SortedMap<String, String> values = new TreeMap<>();
    settings.all().forEach(one -> values.put(one.key(), one.text()));
    List<RunFacts.Input> read = new ArrayList<>();
    inputs.forEach(input -> read.add(input.facts()));
    String higher =
        settings.get(MarketKeys.HTF).stream()
            .map(Timeframe::toString)
            .collect(Collectors.joining(", "));
    return new RunFacts(
        strategy.toString(),
        core.traded().toString(),
        higher,
        read,
        detail,
        actions.isNone() ? null : actionsRead(),
        values,
        settings.sha256(),
        CoreVersion.TEXT,
        Stream.of(notes, unexplained.notes(), core.notes()).flatMap(List::stream).toList());
  }

  private RunFacts.Actions actionsRead() {
    return new RunFacts.Actions(
        actions.name(), actions.read().sha256(), actions.facts().size(), due().size());
  }
}
