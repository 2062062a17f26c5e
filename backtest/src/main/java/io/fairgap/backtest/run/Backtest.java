package io.fairgap.backtest.run;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.pipeline.Rounds;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A backtest in the making: takes blocks of candles and turns into a [Result].
///
/// Owned by one thread at a time.
public final class Backtest {
  private final List<SymbolCore> symbols;
  private final Observer observer;
  private final Recorder recorder;
  private final Rounds rounds;
  private final int tradingDaysPerYear;
  private final Deque<DueAction> due;
  private long candles;
  private long from = Long.MAX_VALUE;
  private long until;

  /// @param symbols in the order of their names
  public Backtest(
      List<SymbolCore> symbols, RunSettings settings, FinerCandles finer, Observer observer) {
    this(symbols, settings, List.of(), finer, observer);
  }

  /// @param symbols in the order of their names
  /// @param actions that are known to come; those of one time are applied in their order here
  public Backtest(
      List<SymbolCore> symbols,
      RunSettings settings,
      List<DueAction> actions,
      FinerCandles finer,
      Observer observer) {
    this.symbols = List.copyOf(symbols);
    this.observer = observer;
    recorder =
        new Recorder(
            symbols.stream().map(SymbolCore::instrument).toList(), settings.capital(), observer);
    rounds = new Rounds(symbols, settings, finer, recorder);
    tradingDaysPerYear =
        symbols.stream()
            .mapToInt(symbol -> symbol.instrument().assetClass().tradingDaysPerYear())
            .max()
            .orElseThrow();
    due =
        actions.stream()
            .sorted(Comparator.comparingLong(DueAction::from))
            .collect(Collectors.toCollection(ArrayDeque::new));
    observer.begun(this.symbols, settings);
  }

  /// Takes the next candles, in order of time and symbol.
  public void onBlock(CandleBlock block) {
    if (candles == 0) {
      from = block.openTime(0);
      recorder.startAt(from);
    }
    candles += block.size();
    until = block.openTime(block.size() - 1);
    play(block);
    observer.played(block);
  }

  private void play(CandleBlock block) {
    int from = 0;
    while (!due.isEmpty() && due.getFirst().from() <= until) {
      int to = from;
      while (block.openTime(to) < due.getFirst().from()) {
        to++;
      }
      rounds.onRows(block, from, to);
      DueAction next = due.removeFirst();
      rounds.adjust(next.symbol(), next.action(), block.openTime(to));
      from = to;
    }
    rounds.onRows(block, from, block.size());
  }

  /// No more candles come.
  ///
  /// @param closePositions whether open positions are closed at the last closes, or left open and
  ///   marked
  public Result finish(boolean closePositions) {
    rounds.finish(closePositions);
    List<Trade> open = rounds.account().openTrades();
    List<Trade> trades =
        Stream.concat(recorder.trades().stream(), open.stream())
            .sorted(
                Comparator.comparingLong(Trade::entryTime)
                    .thenComparing(trade -> trade.instrument().symbol()))
            .toList();
    return new Result(
        candles,
        from,
        until,
        Funnel.of(symbols, recorder.refusals(), trades.size()),
        trades,
        rounds.account().ledger(),
        rounds.account().view().equity(),
        Statistics.of(recorder.curve(), recorder.results(), tradingDaysPerYear),
        recorder.curve(),
        recorder.hash(),
        marks(),
        recorder.restraints());
  }

  private Map<String, Long> marks() {
    Map<String, Long> marks = new HashMap<>();
    for (int symbol = 0; symbol < symbols.size(); symbol++) {
      marks.put(symbols.get(symbol).instrument().symbol(), rounds.account().mark(symbol));
    }
    return marks;
  }
}
