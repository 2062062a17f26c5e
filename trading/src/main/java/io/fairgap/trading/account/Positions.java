package io.fairgap.trading.account;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account's positions and entries at work, one place for every symbol and strategy, valued at
/// the last closes.
final class Positions implements Stateful {
  private final List<Instrument> instruments;
  private final int strategies;
  private final @Nullable Position[] places;
  private final double[] units;
  private final long[] marks;
  private final int[] held;
  private int open;

  Positions(List<Instrument> instruments, int strategies) {
    this.instruments = List.copyOf(instruments);
    this.strategies = strategies;
    places = new @Nullable Position[instruments.size() * strategies];
    units =
        instruments.stream().mapToDouble(i -> i.tick().multiply(i.lot()).doubleValue()).toArray();
    marks = new long[instruments.size()];
    held = new int[instruments.size()];
  }

  Instrument instrument(int symbol) {
    return instruments.get(symbol);
  }

  /// What is held or at work; null when there is nothing.
  @Nullable Position at(int symbol, int strategy) {
    return places[symbol * strategies + strategy];
  }

  /// What is held; null when nothing is filled.
  @Nullable Position filledAt(int symbol, int strategy) {
    Position position = at(symbol, strategy);
    return position != null && position.isFilled() ? position : null;
  }

  /// The position or entry of a setup that this account sent an order for.
  Position of(int symbol, String setup) {
    for (int strategy = 0; strategy < strategies; strategy++) {
      Position position = at(symbol, strategy);
      if (position != null && position.proposal().setup().equals(setup)) {
        return position;
      }
    }
    throw new IllegalStateException("a fill of an order that this account did not send: " + setup);
  }

  void put(int symbol, int strategy, Position position) {
    places[symbol * strategies + strategy] = position;
  }

  /// An entry of the symbol was filled.
  void opened(int symbol) {
    held[symbol]++;
    open++;
  }

  void remove(int symbol, Position position) {
    for (int i = symbol * strategies; i < (symbol + 1) * strategies; i++) {
      if (places[i] == position) {
        places[i] = null;
      }
    }
    if (position.isFilled()) {
      held[symbol]--;
      open--;
    }
  }

  /// Values a symbol at its candle's close; what is held there met the candle's prices.
  void mark(int symbol, long high, long low, long close) {
    marks[symbol] = close;
    if (held[symbol] == 0) {
      return;
    }
    for (int strategy = 0; strategy < strategies; strategy++) {
      Position position = filledAt(symbol, strategy);
      if (position != null) {
        position.meet(high, low);
      }
    }
  }

  /// Puts the last close of a symbol on the ruler of an adjustment.
  void adjust(int symbol, Adjustment adjustment) {
    marks[symbol] = adjustment.price(marks[symbol]);
  }

  /// The last close of a symbol, in ticks.
  long mark(int symbol) {
    return marks[symbol];
  }

  boolean isHolding(int symbol) {
    return held[symbol] > 0;
  }

  /// How many are open in the whole account.
  int open() {
    return open;
  }

  Holding holding(int symbol, int strategy) {
    Position position = at(symbol, strategy);
    if (position == null) {
      return Holding.NOTHING;
    }
    if (!position.isFilled()) {
      return Holding.ENTRY;
    }
    return position.exiting ? Holding.EXIT : Holding.POSITION;
  }

  /// Equity at the last closes, for curves and statistics.
  double equity(double cash) {
    double equity = cash;
    for (int i = 0; open > 0 && i < places.length; i++) {
      Position position = places[i];
      if (position != null && position.isFilled()) {
        int symbol = i / strategies;
        equity += units[symbol] * (position.direction().sign() * position.held() * marks[symbol]);
      }
    }
    return equity;
  }

  /// The exact figures at the last closes; an entry at work is committed at the price with which it
  /// was sized.
  AccountView view(BigDecimal cash) {
    BigDecimal equity = cash;
    BigDecimal committed = BigDecimal.ZERO;
    for (int i = 0; i < places.length; i++) {
      Position position = places[i];
      if (position == null) {
        continue;
      }
      Instrument instrument = instruments.get(i / strategies);
      BigDecimal held = instrument.notional(marks[i / strategies], position.held());
      committed = committed.add(held);
      if (position.waiting() > 0) {
        committed =
            committed.add(instrument.notional(position.proposal().close(), position.waiting()));
      }
      boolean bought = position.direction() == Direction.BULLISH;
      equity = bought ? equity.add(held) : equity.subtract(held);
    }
    return new AccountView(equity, committed);
  }

  /// What is open, as trades without exit.
  List<Trade> openTrades() {
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Position position = places[i];
      if (position != null && position.isFilled()) {
        trades.add(position.trade(instruments.get(i / strategies), null));
      }
    }
    return trades;
  }

  @Override
  public void save(StateWriter out) {
    out.put(marks, 0, marks.length);
    for (Position position : places) {
      out.put(position != null);
      if (position != null) {
        position.save(out);
      }
    }
  }

  @Override
  public void load(StateReader in) {
    in.get(marks, 0, marks.length);
    Arrays.fill(held, 0);
    open = 0;
    for (int i = 0; i < places.length; i++) {
      Position position = in.getBoolean() ? Position.load(in) : null;
      places[i] = position;
      if (position != null && position.isFilled()) {
        opened(i / strategies);
      }
    }
  }
}
