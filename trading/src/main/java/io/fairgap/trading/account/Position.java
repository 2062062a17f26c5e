package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.EntryOrder;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.ProposalState;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account holds, or is about to hold, for one strategy in one symbol.
final class Position {
  private final Decision.EntryIntended intent;
  private Proposal proposal;
  private long ordered;
  private Traded entered = Traded.NONE;
  private Traded left = Traded.NONE;
  private BigDecimal risk = BigDecimal.ZERO;
  boolean exiting;
  BigDecimal fees = BigDecimal.ZERO;
  BigDecimal borrow = BigDecimal.ZERO;
  private long entryPrice;
  private int entryRow;
  private long entryTime;
  private long highest;
  private long lowest;

  Position(Proposal proposal, Decision.EntryIntended intent) {
    this.proposal = proposal;
    this.intent = intent;
    ordered = intent.lots();
  }

  /// The order that goes to the venue.
  EntryOrder order() {
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

  Proposal proposal() {
    return proposal;
  }

  boolean isFilled() {
    return entered.lots() > 0;
  }

  /// Lots that are held.
  long held() {
    return entered.lots() - left.lots();
  }

  /// Lots of the entry that still wait to be filled.
  long waiting() {
    return ordered - entered.lots();
  }

  Direction direction() {
    return proposal.direction();
  }

  void enter(int row, long time, long price, long lots, Instrument instrument) {
    boolean first = !isFilled();
    entered = entered.plus(lots, instrument.notional(price, lots));
    if (proposal.stop() != 0) {
      risk = risk.add(instrument.notional(Math.abs(price - proposal.stop()), lots));
    }
    if (first) {
      entryRow = row;
      entryTime = time;
      highest = price;
      lowest = price;
    }
    entryPrice = first ? price : entered.price(instrument);
    meet(price, price);
  }

  void leave(long price, long lots, Instrument instrument) {
    left = left.plus(lots, instrument.notional(price, lots));
    meet(price, price);
  }

  /// Prices from `low` to `high` were met while it was open.
  void meet(long high, long low) {
    highest = Math.max(highest, high);
    lowest = Math.min(lowest, low);
  }

  /// Puts it on the ruler of a corporate action. What that paid comes off what the position cost,
  /// as the prices come down by it.
  ///
  /// @param paid to the account, negative when the account paid
  void adjust(Adjustment adjustment, BigDecimal paid, Instrument instrument) {
    long wait = adjustment.lots(waiting());
    long out = adjustment.lots(left.lots());
    long in = adjustment.lots(held()) + out;
    proposal = proposal.on(adjustment);
    ordered = in + wait;
    if (!isFilled()) {
      return;
    }
    BigDecimal off = direction() == Direction.BULLISH ? paid : paid.negate();
    entered = new Traded(in, entered.notional().subtract(off));
    left = new Traded(out, left.notional());
    entryPrice = entered.price(instrument);
    highest = adjustment.price(highest);
    lowest = adjustment.price(lowest);
  }

  /// Whether a close ends the position.
  boolean isInvalidAt(long close) {
    return proposal.invalidation() != 0
        && direction().sign() * (close - proposal.invalidation()) < 0;
  }

  Trade trade(Instrument instrument, Trade.@Nullable Exit exit) {
    return new Trade(
        instrument,
        proposal,
        intent,
        entryRow,
        entryTime,
        entryPrice,
        entered,
        left,
        risk,
        exit,
        fees,
        borrow,
        highest,
        lowest);
  }

  Decision.Filled filled(Leg leg, Side side, long price, long lots, BigDecimal fee) {
    return new Decision.Filled(
        proposal.symbol(), proposal.strategy(), proposal.setup(), leg, side, price, lots, fee);
  }

  Decision.Borrowed borrowed(BigDecimal amount) {
    return new Decision.Borrowed(proposal.symbol(), proposal.strategy(), proposal.setup(), amount);
  }

  Decision.Rebooked rebooked(BigDecimal paid) {
    return new Decision.Rebooked(
        proposal.symbol(), proposal.strategy(), proposal.setup(), held() + waiting(), paid);
  }

  Decision.Refused refused(Rule rule, List<Fact> facts) {
    return new Decision.Refused(
        proposal.symbol(), proposal.strategy(), proposal.setup(), rule, facts);
  }

  /// Gives up what waits of an entry that was filled in part.
  Decision.Shortened shortened() {
    long rest = waiting();
    ordered = entered.lots();
    return new Decision.Shortened(proposal.symbol(), proposal.strategy(), proposal.setup(), rest);
  }

  Decision.Refused gapped(long open, Instrument instrument) {
    return refused(
        Rule.GAPPED,
        List.of(
            new Fact("open", instrument.price(open).toPlainString()),
            new Fact("stop", instrument.price(proposal.stop()).toPlainString()),
            new Fact("target", instrument.price(proposal.target()).toPlainString())));
  }

  Decision.ExitIntended exitIntended(Leg leg) {
    return new Decision.ExitIntended(proposal.symbol(), proposal.strategy(), proposal.setup(), leg);
  }

  void save(StateWriter out) {
    ProposalState.save(proposal, out);
    out.put(intent.lots()).put(intent.tier()).put(intent.score()).put(intent.binding());
    out.put(ordered).put(risk).put(exiting).put(fees).put(borrow);
    entered.save(out);
    left.save(out);
    out.put(entryPrice).put(entryRow).put(entryTime).put(highest).put(lowest);
  }

  static Position load(StateReader in) {
    Proposal proposal = ProposalState.load(in);
    Position position = new Position(proposal, intent(proposal, in));
    position.ordered = in.getLong();
    position.risk = in.getDecimal();
    position.exiting = in.getBoolean();
    position.fees = in.getDecimal();
    position.borrow = in.getDecimal();
    position.entered = Traded.load(in);
    position.left = Traded.load(in);
    position.entryPrice = in.getLong();
    position.entryRow = in.getInt();
    position.entryTime = in.getLong();
    position.highest = in.getLong();
    position.lowest = in.getLong();
    return position;
  }

  private static Decision.EntryIntended intent(Proposal proposal, StateReader in) {
    return new Decision.EntryIntended(
        proposal.symbol(),
        proposal.strategy(),
        proposal.setup(),
        proposal.direction().entrySide(),
        in.getLong(),
        in.getDecimal(),
        in.getDouble(),
        in.getText());
  }
}
