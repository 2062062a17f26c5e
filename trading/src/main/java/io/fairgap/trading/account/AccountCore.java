package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.EntryOrder;
import io.fairgap.trading.order.FillSink;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one account holds and owns: it books fills, keeps positions and their results, and says
/// what is free. It decides nothing but that a close beyond the invalidation ends a position.
///
/// Symbols and strategies are numbered as in the run. Before anything of a candle is booked,
/// [#begin] says which candle is in hand.
public final class AccountCore implements FillSink, Stateful {
  private final int strategies;
  private final Costs costs;
  private final Ledger ledger;
  private final Positions positions;
  private final AccountListener listener;
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
    this.strategies = strategies;
    this.costs = costs;
    this.listener = listener;
    ledger = new Ledger(capital);
    positions = new Positions(instruments, strategies);
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
    if (!isHolding()) {
      return;
    }
    for (int strategy = 0; strategy < strategies; strategy++) {
      Position position = positions.filledAt(symbol, strategy);
      if (position != null && position.direction() == Direction.BEARISH) {
        chargeBorrow(position);
      }
    }
  }

  private void chargeBorrow(Position position) {
    BigDecimal amount =
        instrument().notional(mark(symbol), position.held()).multiply(costs.borrow());
    if (amount.signum() == 0) {
      return;
    }
    ledger.payBorrow(amount);
    cash = ledger.cash().doubleValue();
    position.borrow = position.borrow.add(amount);
    tell(position, position.borrowed(amount));
  }

  @Override
  public void filled(EntryOrder order, Leg leg, Side side, long price, long lots, boolean maker) {
    Position position = positions.of(symbol, order.setup());
    BigDecimal notional = instrument().notional(price, lots);
    BigDecimal fee = notional.multiply(maker ? costs.makerFee() : costs.takerFee());
    ledger.trade(side, notional);
    ledger.payFee(fee);
    position.fees = position.fees.add(fee);
    tell(position, position.filled(leg, side, price, lots, fee));
    if (leg == Leg.ENTRY) {
      enter(position, price, lots);
    } else {
      leave(position, price, lots, leg);
    }
    cash = ledger.cash().doubleValue();
  }

  private void enter(Position position, long price, long lots) {
    if (!position.isFilled()) {
      positions.opened(symbol);
    }
    position.enter(row, time, price, lots, instrument());
  }

  private void leave(Position position, long price, long lots, Leg leg) {
    position.leave(price, lots, instrument());
    if (position.held() > 0) {
      return;
    }
    Trade trade = position.trade(instrument(), new Trade.Exit(row, time, price, leg));
    ledger.realise(trade.gross());
    positions.remove(symbol, position);
    listener.closed(symbol, trade);
  }

  @Override
  public void gapped(EntryOrder order, long openPrice) {
    Position position = positions.of(symbol, order.setup());
    positions.remove(symbol, position);
    tell(position, position.gapped(openPrice, instrument()));
  }

  @Override
  public void shortened(EntryOrder order, long lots) {
    Position position = positions.of(symbol, order.setup());
    tell(position, position.shortened());
  }

  /// A corporate action comes before the candle in hand: orders and positions follow, and are paid.
  public void adjust(CorporateAction action) {
    Adjustment adjustment = Adjustment.of(action, instrument());
    for (int strategy = 0; strategy < strategies; strategy++) {
      Position position = positions.at(symbol, strategy);
      if (position == null) {
        continue;
      }
      long lots = position.isFilled() ? position.held() : position.waiting();
      if (adjustment.lots(lots) > 0) {
        adjust(position, action, adjustment);
      } else {
        dissolve(position);
      }
    }
    positions.adjust(symbol, adjustment);
    cash = ledger.cash().doubleValue();
  }

  private void adjust(Position position, CorporateAction action, Adjustment adjustment) {
    BigDecimal due = Payout.of(action, instrument(), position.held(), mark(symbol));
    BigDecimal paid = position.direction() == Direction.BULLISH ? due : due.negate();
    ledger.payOut(paid);
    position.adjust(adjustment, paid, instrument());
    tell(position, position.rebooked(paid));
  }

  /// A split leaves less than a lot: an entry is refused, a position paid out at the last close.
  private void dissolve(Position position) {
    if (!position.isFilled()) {
      positions.remove(symbol, position);
      tell(position, position.refused(Rule.MINIMUM, List.of(new Fact("quantity", "0"))));
      return;
    }
    long lots = position.held();
    long price = mark(symbol);
    Side side = position.direction().entrySide().opposite();
    ledger.trade(side, instrument().notional(price, lots));
    tell(position, position.filled(Leg.PAID_OUT, side, price, lots, BigDecimal.ZERO));
    leave(position, price, lots, Leg.PAID_OUT);
  }

  /// The candle in hand closed: positions are valued at its close from now on.
  public void mark(long high, long low, long close) {
    positions.mark(symbol, high, low, close);
  }

  /// How the account stands in the symbol in hand for a strategy.
  public Holding holding(int strategy) {
    return positions.holding(symbol, strategy);
  }

  /// An entry was intended for the symbol in hand.
  ///
  /// @return the order that goes to the venue
  public EntryOrder enter(int strategy, Proposal proposal, Decision.EntryIntended intent) {
    Position position = new Position(proposal, intent);
    positions.put(symbol, strategy, position);
    return position.order();
  }

  /// The entry of which something waits for a strategy in the symbol in hand; null for none.
  public @Nullable Proposal working(int strategy) {
    Position position = positions.at(symbol, strategy);
    return position == null || position.waiting() == 0 ? null : position.proposal();
  }

  /// An entry at work was taken back, or what waited of it.
  ///
  /// @return whether nothing of it was filled
  public boolean forget(int strategy) {
    Position position = positions.at(symbol, strategy);
    if (position == null) {
      return true;
    }
    if (position.isFilled()) {
      tell(position, position.shortened());
    } else {
      positions.remove(symbol, position);
    }
    return !position.isFilled();
  }

  /// Whether a position in the symbol in hand is to be left because its candle closed beyond the
  /// invalidation; it is then on its way out.
  public boolean leaves(int strategy) {
    Position position = positions.filledAt(symbol, strategy);
    if (position == null || position.exiting || !position.isInvalidAt(mark(symbol))) {
      return false;
    }
    tellExit(position, Leg.CLOSE_BEYOND);
    return true;
  }

  /// The strategy wants out of the symbol in hand.
  ///
  /// @return whether there was a position to leave that was not on its way out already
  public boolean leave(int strategy) {
    Position position = positions.filledAt(symbol, strategy);
    if (position == null || position.exiting) {
      return false;
    }
    tellExit(position, Leg.SIGNAL);
    return true;
  }

  private void tellExit(Position position, Leg leg) {
    position.exiting = true;
    tell(position, position.exitIntended(leg));
  }

  /// Whether anything is held in the symbol in hand.
  public boolean isHolding() {
    return positions.isHolding(symbol);
  }

  /// How many positions are open in the whole account.
  public int openPositions() {
    return positions.open();
  }

  /// Equity at the last closes, for curves and statistics; money that decides is taken from
  /// [#view].
  public double equity() {
    return positions.equity(cash);
  }

  /// The account's exact figures at the last closes.
  public AccountView view() {
    return positions.view(ledger.cash());
  }

  public Ledger ledger() {
    return ledger;
  }

  /// The positions that are open, as trades without exit.
  public List<Trade> openTrades() {
    return positions.openTrades();
  }

  /// The last close of a symbol, in ticks.
  public long mark(int symbolNumber) {
    return positions.mark(symbolNumber);
  }

  private void tell(Position position, Decision decision) {
    listener.decided(symbol, decision, position.proposal().occasion().at(row, time));
  }

  private Instrument instrument() {
    return positions.instrument(symbol);
  }

  @Override
  public void save(StateWriter out) {
    ledger.save(out);
    positions.save(out);
  }

  @Override
  public void load(StateReader in) {
    ledger.load(in);
    positions.load(in);
    cash = ledger.cash().doubleValue();
  }
}
