package io.fairgap.trading.order;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;

/// A venue made of candles: working orders and protections meet each candle by the fill rules.
///
/// Every symbol and strategy has one bracket; symbols and strategies are numbered as in the run.
public final class PaperVenue implements Stateful {
  private final int strategies;
  private final FillRules rules;
  private final FinerCandles finer;
  private final PaperBracket[] brackets;
  private final int[] busy;

  public PaperVenue(int symbols, int strategies, FillRules rules, FinerCandles finer) {
    this.strategies = strategies;
    this.rules = rules;
    this.finer = finer;
    brackets = new PaperBracket[symbols * strategies];
    busy = new int[symbols];
    for (int i = 0; i < brackets.length; i++) {
      brackets[i] = new PaperBracket(rules);
    }
  }

  public void place(int symbol, int strategy, EntryOrder order) {
    bracket(symbol, strategy).place(order);
    busy[symbol]++;
  }

  /// Takes back an entry that still waits, or what of it does.
  ///
  /// @return false when there is none, so that nothing happened
  public boolean cancel(int symbol, int strategy) {
    if (!bracket(symbol, strategy).isWorking()) {
      return false;
    }
    bracket(symbol, strategy).cancel();
    count(symbol);
    return true;
  }

  /// Closes an open position with the next candle's open.
  public void exitAtOpen(int symbol, int strategy, Leg leg) {
    bracket(symbol, strategy).exitAtOpen(leg);
  }

  /// Puts the orders of a symbol on the ruler of a corporate action, before its next candle.
  public void adjust(int symbol, Adjustment adjustment) {
    for (int strategy = 0; strategy < strategies; strategy++) {
      bracket(symbol, strategy).adjust(adjustment);
    }
    count(symbol);
  }

  /// Closes what is open in a symbol at `price`; entries that wait are taken back.
  public void closeAll(int symbol, long price, double atr, FillSink sink) {
    for (int strategy = 0; strategy < strategies; strategy++) {
      bracket(symbol, strategy).closeAt(price, atr, sink);
      cancel(symbol, strategy);
    }
    count(symbol);
  }

  /// Lets a candle meet the orders of its symbol.
  ///
  /// @param v the candle's volume in lots
  /// @param atr ATR14 in ticks, as known before this candle
  public void onCandle(
      int symbol, long time, long o, long h, long l, long v, double atr, FillSink sink) {
    if (busy[symbol] == 0) {
      return;
    }
    long room = rules.room(v);
    for (int strategy = 0; strategy < strategies; strategy++) {
      bracket(symbol, strategy).begin(room);
    }
    boolean shown =
        finer.between(
            symbol,
            time,
            time + rules.timeframe(),
            (opened, length, open, high, low, _) ->
                meet(symbol, opened - time, length, open, high, low, atr, sink));
    if (!shown) {
      meet(symbol, 0, rules.timeframe(), o, h, l, atr, sink);
    }
    count(symbol);
  }

  /// Whether an order works or a position is open in a symbol.
  public boolean isBusy(int symbol) {
    return busy[symbol] > 0;
  }

  private void meet(
      int symbol, long since, long length, long o, long h, long l, double atr, FillSink sink) {
    for (int strategy = 0; strategy < strategies; strategy++) {
      bracket(symbol, strategy).onCandle(since, length, o, h, l, atr, sink);
    }
  }

  private void count(int symbol) {
    busy[symbol] = 0;
    for (int strategy = 0; strategy < strategies; strategy++) {
      busy[symbol] += bracket(symbol, strategy).isIdle() ? 0 : 1;
    }
  }

  private PaperBracket bracket(int symbol, int strategy) {
    return brackets[symbol * strategies + strategy];
  }

  @Override
  public void save(StateWriter out) {
    for (PaperBracket bracket : brackets) {
      bracket.save(out);
    }
  }

  @Override
  public void load(StateReader in) {
    for (PaperBracket bracket : brackets) {
      bracket.load(in);
    }
    for (int symbol = 0; symbol < busy.length; symbol++) {
      count(symbol);
    }
  }
}
