package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.AccountCore;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.ImpossibleAction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Strategy;
import java.util.List;

/// The rounds of one account over recorded candles: for every close instant the phases
///
/// - A fills: the paper venue meets the candles, the account books;
/// - B symbols: every symbol folds its candle and reports;
/// - C decision: proposals are assessed and voted on, symbol after symbol;
/// - D carrying out: entry orders and exits go to the venue.
///
/// A round is complete when every symbol has its candle or a later candle arrives. Symbols are
/// numbered in the order of their names, and all run the same strategies.
///
/// The whole state, a begun round included, comes out as a value between any two blocks and goes
/// back into rounds with the same settings, which then go on as these would. What the listener
/// keeps is its own to save.
public final class Rounds implements Stateful {
  private final List<SymbolCore> symbols;
  private final AccountRounds account;
  private final long timeframe;
  private final CandleBlock round;

  public Rounds(
      List<SymbolCore> symbols, RunSettings settings, FinerCandles finer, RoundListener listener) {
    this.symbols = List.copyOf(symbols);
    timeframe = settings.fills().timeframe();
    account =
        new AccountRounds(
            symbols.stream().map(SymbolCore::instrument).toList(),
            symbols.getFirst().strategies().stream().map(Strategy::name).toList(),
            settings,
            finer,
            listener);
    round = new CandleBlock(symbols.size());
  }

  /// Takes the next candles, in order of time and symbol.
  public void onBlock(CandleBlock block) {
    onRows(block, 0, block.size());
  }

  /// Takes the rows of a block from one, inclusive, to another, exclusive.
  public void onRows(CandleBlock block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (round.size() > 0 && block.openTime(i) != round.openTime(0)) {
        endRound();
      }
      round.add(block.symbol(i), block, i);
      if (round.isFull()) {
        endRound();
      }
    }
  }

  /// A corporate action puts a symbol on another ruler between two rounds: what is known, waits or
  /// is held follows it. Before the symbol's first candle there is nothing that could.
  ///
  /// What it decides and books belongs to the round of the candles that come next.
  ///
  /// @param openTime when those candles open, epoch milliseconds; all later than any before
  /// @throws ImpossibleAction when it leaves nothing of the last close
  public void adjust(int symbol, CorporateAction action, long openTime) {
    if (round.size() > 0) {
      endRound();
    }
    SymbolCore core = symbols.get(symbol);
    if (core.nextRow() == 0) {
      return;
    }
    Adjustment adjustment = Adjustment.of(action, core.instrument());
    requirePrice(core, action, adjustment, openTime);
    account.begin(openTime + timeframe, Control.NONE);
    account.adjust(symbol, core.nextRow(), openTime, action);
    core.adjust(adjustment);
  }

  private static void requirePrice(
      SymbolCore core, CorporateAction action, Adjustment adjustment, long openTime) {
    Instrument instrument = core.instrument();
    long close = core.chart().bars().close(core.nextRow() - 1);
    if (adjustment.price(close) < 1) {
      String price = instrument.price(close).stripTrailingZeros().toPlainString();
      throw new ImpossibleAction(instrument.symbol(), action, price, openTime);
    }
  }

  /// No more candles come.
  ///
  /// @param closePositions whether open positions are closed at the last closes, as a round of
  ///   their own; entries that wait are then taken back, undecided
  public void finish(boolean closePositions) {
    if (round.size() > 0) {
      endRound();
    }
    if (!closePositions) {
      return;
    }
    for (int symbol = 0; symbol < symbols.size(); symbol++) {
      if (symbols.get(symbol).nextRow() > 0) {
        closeAll(symbol, symbols.get(symbol));
      }
    }
    account.end();
  }

  private void closeAll(int symbol, SymbolCore core) {
    int last = core.nextRow() - 1;
    account.closeAll(symbol, last, core.chart().bars().openTime(last), core.chart().atr());
  }

  private void endRound() {
    account.begin(round.openTime(0) + timeframe, Control.NONE);
    for (int i = 0; i < round.size(); i++) {
      fill(i);
    }
    for (int i = 0; i < round.size(); i++) {
      fold(i);
    }
    account.watch();
    for (int i = 0; i < round.size(); i++) {
      int symbol = round.symbol(i);
      SymbolCore core = symbols.get(symbol);
      account.decide(symbol, core.nextRow() - 1, round.openTime(i), core.analysis());
    }
    round.clear();
    account.end();
  }

  private void fill(int i) {
    int symbol = round.symbol(i);
    SymbolCore core = symbols.get(symbol);
    account.fill(
        symbol,
        core.nextRow(),
        round.openTime(i),
        round.open(i),
        round.high(i),
        round.low(i),
        round.close(i),
        round.volume(i),
        core.chart().atr());
  }

  private void fold(int i) {
    int symbol = round.symbol(i);
    account.found(
        symbol,
        symbols
            .get(symbol)
            .onCandle(
                round.openTime(i),
                round.open(i),
                round.high(i),
                round.low(i),
                round.close(i),
                round.volume(i)));
  }

  public AccountCore account() {
    return account.account();
  }

  public List<SymbolCore> symbols() {
    return symbols;
  }

  /// The state after the last block, as a value.
  public CoreState state() {
    StateWriter out = new StateWriter();
    save(out);
    return out.state();
  }

  /// Goes on from a state that rounds with the same settings gave.
  ///
  /// @throws IllegalStateException when it was written by another version of the core
  public void restore(CoreState state) {
    StateReader in = new StateReader(state);
    load(in);
    in.end();
  }

  @Override
  public void save(StateWriter out) {
    symbols.forEach(symbol -> symbol.save(out));
    account.save(out);
    round.save(out);
  }

  @Override
  public void load(StateReader in) {
    symbols.forEach(symbol -> symbol.load(in));
    account.load(in);
    round.load(in);
  }
}
