package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Facts.amount;
import static io.fairgap.backtest.specification.Facts.fraction;
import static io.fairgap.backtest.specification.Facts.price;
import static io.fairgap.backtest.specification.Facts.word;

import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Trade.Exit;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sections 7.9 to 9: one account with at most one entry order or one position.
///
/// A close beyond the zone makes its exit pending before setups are looked at, so a setup that arms
/// on that candle is refused for EXIT, though the exit's own decision stands last in the round.
final class Account {
  private static final double TECHNICAL = 0.4;
  private static final double RISK = 0.3;

  private final Market market;
  private final Instrument instrument;
  private final Costs costs;
  private final Fills fills;
  private final Journal journal;
  private BigDecimal cash;
  private @Nullable Order order;
  private @Nullable Trade position;
  private final Limits limits;
  private boolean exiting;

  Account(Market market, Journal journal) {
    this.market = market;
    this.instrument = market.instrument();
    this.costs = new Costs(instrument, market.parameters());
    this.fills = new Fills(market);
    this.journal = journal;
    this.cash = market.parameters().number("capital");
    this.limits = new Limits(market, journal, cash);
  }

  private record Order(Proposed plan, Size size, double score) {}

  /// Phase A: borrowed units are paid for, then the orders meet the candle.
  void meet(int t) {
    limits.roll(t);
    if (position != null) {
      Trade held = payBorrow(position, t);
      position = held;
      fills.exit(held, exiting, t).ifPresent(exit -> close(held, exit));
    } else if (order != null) {
      enter(order, t);
    }
  }

  /// After the symbol has spoken and before anything is decided, the account's losses are looked
  /// at.
  void look(int t) {
    limits.look(t, equity(t));
  }

  /// Cash and the position at the candle's close.
  private BigDecimal equity(int t) {
    if (position == null) {
      return cash;
    }
    BigDecimal worth = instrument.notional(market.ltf().at(t).close(), position.lots());
    return position.plan().occasion().trade() == Direction.BULLISH
        ? cash.add(worth)
        : cash.subtract(worth);
  }

  /// Phase C: the rules of risk and vote, and the entry order of what passes them.
  void consider(Proposed plan, int t) {
    Direction trade = plan.occasion().trade();
    Size size = Size.of(plan, cash, instrument, market.parameters());
    double score = score(plan.confidence());
    Optional<String> holding = holding(t);
    if (holding.isPresent()) {
      journal.refuse(plan.occasion(), t, Rule.POSITION, word("holding", holding.get()));
    } else if (trade == Direction.BEARISH && !instrument.shortable()) {
      journal.refuse(plan.occasion(), t, Rule.SHORT);
    } else if (tooSmall(size, plan)) {
      BigDecimal quantity = instrument.quantity(size.lots());
      journal.refuse(plan.occasion(), t, Rule.MINIMUM, amount("quantity", quantity));
    } else if (score < market.parameters().number("vote.threshold").doubleValue()) {
      journal.refuse(plan.occasion(), t, Rule.VOTE, fraction("score", score));
    } else if (limits.mode() != Mode.ACTIVE) {
      journal.refuse(
          plan.occasion(),
          t,
          Rule.MODE,
          word("mode", limits.mode()),
          word("reason", limits.reason()));
    } else {
      order = new Order(plan, size, score);
      journal.decide(t, intended(plan, size, score));
    }
  }

  /// Phase D: asks for the exit of a position whose candle closed beyond its zone.
  void closeBeyond(int t) {
    if (position != null && market.closesBeyond(position.plan().occasion().gap(), t)) {
      exiting = true;
      journal.decide(
          t,
          new Decision.ExitIntended(
              instrument.symbol(),
              Specification.STRATEGY,
              setup(position.plan()),
              Leg.CLOSE_BEYOND));
    }
  }

  /// The limit entry that waits for its price.
  Optional<Proposed> waiting() {
    return Optional.ofNullable(order).map(Order::plan);
  }

  void withdraw() {
    order = null;
  }

  /// A position that is open when the candles end is a trade as well.
  void end() {
    if (position != null) {
      journal.trade(position);
    }
  }

  private Optional<String> holding(int t) {
    if (position == null) {
      return order == null ? Optional.empty() : Optional.of("ENTRY");
    }
    boolean leaves = market.closesBeyond(position.plan().occasion().gap(), t);
    return Optional.of(leaves ? "EXIT" : "POSITION");
  }

  private boolean tooSmall(Size size, Proposed plan) {
    return size.lots() == 0
        || instrument.notional(plan.close(), size.lots()).compareTo(instrument.minNotional()) < 0;
  }

  /// Section 8 with one voter beside risk; a flat account has all its headroom.
  private static double score(double confidence) {
    double headroom = 1;
    return (TECHNICAL * confidence + RISK * headroom) / (TECHNICAL + RISK);
  }

  private void enter(Order entry, int t) {
    Proposed plan = entry.plan();
    if (!fills.enters(plan, t)) {
      return;
    }
    order = null;
    if (fills.gapped(plan, t)) {
      journal.refuse(
          plan.occasion(),
          t,
          Rule.GAPPED,
          price("open", instrument, market.ltf().at(t).open()),
          price("stop", instrument, plan.stop()),
          price("target", instrument, plan.target()));
      return;
    }
    Trade opened = opened(entry, fills.entryPrice(plan, t), t);
    position = opened;
    pay(opened.plan().occasion().trade().entrySide(), opened.price(), opened.lots());
    journal.decide(t, filled(opened, Leg.ENTRY, opened.price()));
    fills.exitOnEntry(opened, t).ifPresent(exit -> close(opened, exit));
  }

  private Trade opened(Order entry, long price, int t) {
    return new Trade(
        entry.plan(),
        t,
        price,
        entry.size().lots(),
        entry.size().tier(),
        entry.score(),
        fills.workingStop(entry.plan(), price),
        costs.fee(price, entry.size().lots()),
        BigDecimal.ZERO,
        null);
  }

  private void close(Trade held, Exit exit) {
    pay(held.plan().occasion().trade().entrySide().opposite(), exit.price(), held.lots());
    journal.decide(exit.at(), filled(held, exit.leg(), exit.price()));
    journal.trade(held.closed(exit, costs.fee(exit.price(), held.lots())));
    position = null;
    exiting = false;
  }

  private void pay(Side side, long price, long lots) {
    BigDecimal notional = instrument.notional(price, lots);
    BigDecimal paid = side == Side.BUY ? notional : notional.negate();
    cash = cash.subtract(paid).subtract(costs.fee(price, lots));
  }

  /// A short pays once at each day roll, on its value at the close before.
  private Trade payBorrow(Trade held, int t) {
    long day = market.days().dayStart(market.ltf().openTime(t));
    long dayBefore = market.days().dayStart(market.ltf().openTime(t - 1));
    if (held.plan().occasion().trade() == Direction.BULLISH || day == dayBefore) {
      return held;
    }
    BigDecimal amount = costs.borrow(market.ltf().at(t - 1).close(), held.lots());
    cash = cash.subtract(amount);
    journal.decide(
        t,
        new Decision.Borrowed(
            instrument.symbol(), Specification.STRATEGY, setup(held.plan()), amount));
    return held.borrowed(amount);
  }

  private Decision filled(Trade trade, Leg leg, long price) {
    Side entry = trade.plan().occasion().trade().entrySide();
    return new Decision.Filled(
        instrument.symbol(),
        Specification.STRATEGY,
        setup(trade.plan()),
        leg,
        leg == Leg.ENTRY ? entry : entry.opposite(),
        price,
        trade.lots(),
        costs.fee(price, trade.lots()));
  }

  private Decision intended(Proposed plan, Size size, double score) {
    return new Decision.EntryIntended(
        instrument.symbol(),
        Specification.STRATEGY,
        setup(plan),
        plan.occasion().trade().entrySide(),
        size.lots(),
        size.tier(),
        score,
        size.binding());
  }

  private String setup(Proposed plan) {
    return market.setupId(plan.occasion().gap());
  }
}
