package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.EntryOrder;
import io.fairgap.trading.order.FillSink;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one account holds and owns: it books fills, keeps positions and their results, and says
/// what is free. It decides nothing but that a close beyond the invalidation ends a position.
///
/// Symbols and strategies are numbered as in the run. Before anything of a candle is booked,
/// [#begin] says which candle is in hand.
public final class AccountCore implements FillSink {
  private final List<Instrument> instruments;
  private final int strategies;
  private final Costs costs;
  private final Ledger ledger;
  private final AccountListener listener;
  private final @Nullable Position[] positions;
  private final double[] units;
  private final long[] marks;
  private final int[] held;
  private int open;
  private double cash;
  private int symbol;
  private int row;
  private long time;

  public AccountCore(
      List<Instrument> instruments,
      int strategies,
      Costs costs,
      BigDecimal capital,
      AccountListener listener) {
    this.instruments = List.copyOf(instruments);
    this.strategies = strategies;
    this.costs = costs;
    this.listener = listener;
    ledger = new Ledger(capital);
    positions = new @Nullable Position[instruments.size() * strategies];
    units =
        instruments.stream().mapToDouble(i -> i.tick().multiply(i.lot()).doubleValue()).toArray();
    marks = new long[instruments.size()];
    held = new int[instruments.size()];
    cash = capital.doubleValue();
  }

  /// The candle in hand: its symbol, its row there, its open time.
  public void begin(int symbolNumber, int candleRow, long openTime) {
    symbol = symbolNumber;
    row = candleRow;
    time = openTime;
  }

  /// A new trading day began with the candle in hand: open shorts pay for what they borrowed, at
  /// the last close.
  public void rollDay() {
    if (held[symbol] == 0) {
      return;
    }
    for (int i = symbol * strategies; i < (symbol + 1) * strategies; i++) {
      Position position = positions[i];
      if (position != null && position.filled && position.direction() == Direction.BEARISH) {
        chargeBorrow(position);
      }
    }
  }

  private void chargeBorrow(Position position) {
    BigDecimal amount =
        instrument().notional(marks[symbol], position.lots()).multiply(costs.borrow());
    if (amount.signum() == 0) {
      return;
    }
    ledger.payBorrow(amount);
    cash = ledger.cash().doubleValue();
    position.borrow = position.borrow.add(amount);
    Proposal proposal = position.proposal;
    tell(
        position,
        new Decision.Borrowed(proposal.symbol(), proposal.strategy(), proposal.setup(), amount));
  }

  @Override
  public void filled(EntryOrder order, Leg leg, Side side, long price, boolean maker) {
    int index = indexOf(order);
    Position position = at(index);
    BigDecimal notional = instrument().notional(price, order.lots());
    BigDecimal fee = notional.multiply(maker ? costs.makerFee() : costs.takerFee());
    ledger.trade(side, notional);
    ledger.payFee(fee);
    position.fees = position.fees.add(fee);
    tell(
        position,
        new Decision.Filled(
            order.symbol(), order.strategy(), order.setup(), leg, side, price, order.lots(), fee));
    if (leg == Leg.ENTRY) {
      opened(position, price);
    } else {
      closed(index, position, price, leg);
    }
    cash = ledger.cash().doubleValue();
  }

  private void opened(Position position, long price) {
    position.filled = true;
    position.entryPrice = price;
    position.entryRow = row;
    position.entryTime = time;
    position.highest = price;
    position.lowest = price;
    held[symbol]++;
    open++;
  }

  private void closed(int index, Position position, long price, Leg leg) {
    position.highest = Math.max(position.highest, price);
    position.lowest = Math.min(position.lowest, price);
    Trade trade = trade(position, new Trade.Exit(row, time, price, leg));
    ledger.realise(trade.gross());
    positions[index] = null;
    held[symbol]--;
    open--;
    listener.closed(symbol, trade);
  }

  @Override
  public void gapped(EntryOrder order, long openPrice) {
    int index = indexOf(order);
    Position position = at(index);
    Instrument instrument = instrument();
    List<Fact> facts =
        List.of(
            new Fact("open", instrument.price(openPrice).toPlainString()),
            new Fact("stop", instrument.price(order.stop()).toPlainString()),
            new Fact("target", instrument.price(order.target()).toPlainString()));
    positions[index] = null;
    tell(
        position,
        new Decision.Refused(order.symbol(), order.strategy(), order.setup(), Rule.GAPPED, facts));
  }

  /// The candle in hand closed: positions are valued at its close from now on.
  public void mark(long high, long low, long close) {
    marks[symbol] = close;
    if (held[symbol] == 0) {
      return;
    }
    for (int i = symbol * strategies; i < (symbol + 1) * strategies; i++) {
      Position position = positions[i];
      if (position != null && position.filled) {
        position.highest = Math.max(position.highest, high);
        position.lowest = Math.min(position.lowest, low);
      }
    }
  }

  /// How the account stands in the symbol in hand for a strategy.
  public Holding holding(int strategy) {
    return Position.holding(positions[symbol * strategies + strategy]);
  }

  /// An entry was intended for the symbol in hand.
  ///
  /// @return the order that goes to the venue
  public EntryOrder enter(int strategy, Proposal proposal, Decision.EntryIntended intent) {
    positions[symbol * strategies + strategy] = new Position(proposal, intent);
    return new EntryOrder(
        proposal.symbol(),
        proposal.strategy(),
        proposal.setup(),
        intent.side(),
        intent.lots(),
        proposal.limit(),
        proposal.stop(),
        proposal.target());
  }

  /// The setup of the entry at work for a strategy in the symbol in hand; empty when there is none.
  public String working(int strategy) {
    Position position = positions[symbol * strategies + strategy];
    return position == null || position.filled ? "" : position.proposal.setup();
  }

  /// An entry at work was taken back.
  public void forget(int strategy) {
    positions[symbol * strategies + strategy] = null;
  }

  /// Whether a position in the symbol in hand is to be left because its candle closed beyond the
  /// invalidation; it is then on its way out.
  public boolean leaves(int strategy) {
    Position position = positions[symbol * strategies + strategy];
    if (position == null
        || !position.filled
        || position.exiting
        || !position.isInvalidAt(marks[symbol])) {
      return false;
    }
    tellExit(position, Leg.CLOSE_BEYOND);
    return true;
  }

  /// The strategy wants out of the symbol in hand.
  ///
  /// @return whether there was a position to leave that was not on its way out already
  public boolean leave(int strategy) {
    Position position = positions[symbol * strategies + strategy];
    if (position == null || !position.filled || position.exiting) {
      return false;
    }
    tellExit(position, Leg.SIGNAL);
    return true;
  }

  private void tellExit(Position position, Leg leg) {
    position.exiting = true;
    Proposal proposal = position.proposal;
    tell(
        position,
        new Decision.ExitIntended(proposal.symbol(), proposal.strategy(), proposal.setup(), leg));
  }

  /// Whether anything is held in the symbol in hand.
  public boolean isHolding() {
    return held[symbol] > 0;
  }

  /// How many positions are open in the whole account.
  public int openPositions() {
    return open;
  }

  /// Equity at the last closes, for curves and statistics; money that decides is taken from
  /// [#view].
  public double equity() {
    if (open == 0) {
      return cash;
    }
    double equity = cash;
    for (int i = 0; i < positions.length; i++) {
      Position position = positions[i];
      if (position != null && position.filled) {
        int at = i / strategies;
        equity += units[at] * (position.direction().sign() * position.lots() * marks[at]);
      }
    }
    return equity;
  }

  /// The account's exact figures at the last closes.
  public AccountView view() {
    BigDecimal equity = ledger.cash();
    BigDecimal committed = BigDecimal.ZERO;
    for (int i = 0; i < positions.length; i++) {
      Position position = positions[i];
      if (position == null) {
        continue;
      }
      Instrument instrument = instruments.get(i / strategies);
      long price = position.filled ? marks[i / strategies] : position.proposal.close();
      BigDecimal notional = instrument.notional(price, position.lots());
      committed = committed.add(notional);
      if (position.filled) {
        equity =
            position.direction() == Direction.BULLISH
                ? equity.add(notional)
                : equity.subtract(notional);
      }
    }
    return new AccountView(equity, committed);
  }

  public Ledger ledger() {
    return ledger;
  }

  /// The positions that are open, as trades without exit.
  public List<Trade> openTrades() {
    List<Trade> trades = new ArrayList<>();
    for (Position position : positions) {
      if (position != null && position.filled) {
        trades.add(trade(position, null));
      }
    }
    return trades;
  }

  /// The last close of a symbol, in ticks.
  public long mark(int symbolNumber) {
    return marks[symbolNumber];
  }

  private Trade trade(Position position, Trade.@Nullable Exit exit) {
    return new Trade(
        instruments.stream()
            .filter(i -> i.symbol().equals(position.proposal.symbol()))
            .findFirst()
            .orElseThrow(),
        position.proposal,
        position.intent,
        position.entryRow,
        position.entryTime,
        position.entryPrice,
        exit,
        position.fees,
        position.borrow,
        position.highest,
        position.lowest);
  }

  private void tell(Position position, Decision decision) {
    listener.decided(symbol, decision, position.proposal.occasion().at(row, time));
  }

  private int indexOf(EntryOrder order) {
    for (int i = symbol * strategies; i < (symbol + 1) * strategies; i++) {
      Position position = positions[i];
      if (position != null && position.proposal.setup().equals(order.setup())) {
        return i;
      }
    }
    throw new IllegalStateException("a fill of an order that this account did not send: " + order);
  }

  private Position at(int index) {
    Position position = positions[index];
    if (position == null) {
      throw new IllegalStateException("no position at " + index);
    }
    return position;
  }

  private Instrument instrument() {
    return instruments.get(symbol);
  }
}
