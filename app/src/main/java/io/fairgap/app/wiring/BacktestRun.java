package io.fairgap.app.wiring;

import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Progress;
import io.fairgap.backtest.replay.Replay;
import io.fairgap.backtest.replay.ReplaySystem;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.feeds.replay.MergedCandles;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.pipeline.CoreVersion;
import io.fairgap.trading.pipeline.SymbolCore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// Runs a strategy over candles as the settings say.
public final class BacktestRun {
  private static final int PERMILLE = 1_000;

  private final Settings settings;
  private final StrategyName strategy;
  private final List<CandleInput> inputs;
  private final CoreSettings core;

  /// @param inputs one per symbol, in any order; closed by the run
  public BacktestRun(Settings settings, StrategyName strategy, List<CandleInput> inputs) {
    this.settings = settings;
    this.strategy = strategy;
    this.inputs =
        inputs.stream().sorted(Comparator.comparing(input -> input.instrument().symbol())).toList();
    this.core = new CoreSettings(settings);
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
  public Result run(
      ReplaySystem system,
      FinerCandles finer,
      Observer observer,
      boolean closeAtEnd,
      Progress progress) {
    Backtest backtest = new Backtest(symbols(observer), core.run(), finer, observer);
    try {
      Replay.run(
              system.get(),
              MergedCandles.of(inputs),
              block -> {
                backtest.onBlock(block);
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
    return backtest.finish(closeAtEnd);
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

  private double progress() {
    return inputs.stream().mapToDouble(CandleInput::progress).min().orElse(0);
  }

  /// What the result has to say about the run; only when it is over.
  public RunFacts facts(List<String> notes) {
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
        values,
        settings.sha256(),
        CoreVersion.TEXT,
        notes);
  }
}
