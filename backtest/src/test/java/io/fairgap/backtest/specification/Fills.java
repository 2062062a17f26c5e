package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Parameters.LimitFill;
import io.fairgap.backtest.specification.Parameters.StopTrigger;
import io.fairgap.backtest.specification.Trade.Exit;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Side;
import java.util.Optional;

/// Section 7.8: whether and at which price an order meets a candle.
///
/// Comparisons are made as seen in the trade's direction, where every trade is a long one; the
/// prices that come out are real ones. An open that lies on the stop has crossed it.
final class Fills {
  private final Series ltf;
  private final Costs costs;
  private final long through;
  private final StopTrigger trigger;

  Fills(Market market) {
    this.ltf = market.ltf();
    this.costs = new Costs(market.instrument(), market.parameters());
    this.through =
        market.parameters().word("fill.limit", LimitFill.class) == LimitFill.THROUGH ? 1 : 0;
    this.trigger = market.parameters().word("stop.trigger", StopTrigger.class);
  }

  /// Whether an entry at the market, or a limit entry, trades on this candle.
  boolean enters(Proposed plan, int t) {
    Direction trade = plan.occasion().trade();
    return plan.limit() == 0 || ltf.seen(t, trade).low() <= trade.sign() * plan.limit() - through;
  }

  /// Whether the open leaves an entry no room between stop and target.
  boolean gapped(Proposed plan, int t) {
    Direction trade = plan.occasion().trade();
    long open = ltf.seen(t, trade).open();
    return open <= trade.sign() * plan.stop() || open >= trade.sign() * plan.target();
  }

  long entryPrice(Proposed plan, int t) {
    Side side = plan.occasion().trade().entrySide();
    return plan.limit() == 0 ? costs.atOpen(side, ltf.at(t), ltf.timeframe()) : plan.limit();
  }

  /// Where the stop order works: at the stop, or twice as far off when closes alone end a trade.
  long workingStop(Proposed plan, long entryPrice) {
    return switch (trigger) {
      case TOUCH_AND_CLOSE -> plan.stop();
      case CLOSE -> entryPrice + 2 * (plan.stop() - entryPrice);
    };
  }

  /// How a position leaves on a candle that finds it open.
  ///
  /// @param asked whether it is to be closed at this open
  Optional<Exit> exit(Trade position, boolean asked, int t) {
    Direction trade = position.plan().occasion().trade();
    if (ltf.seen(t, trade).open() <= trade.sign() * position.stop()) {
      return Optional.of(atMarket(position, ltf.at(t).open(), Leg.STOP_GAP, t));
    }
    if (asked) {
      Side side = position.plan().occasion().trade().entrySide().opposite();
      long price = costs.atOpen(side, ltf.at(t), ltf.timeframe());
      return Optional.of(new Exit(t, price, Leg.CLOSE_BEYOND));
    }
    return stop(position, t).or(() -> target(position, t));
  }

  /// How a position leaves on the candle that opened it: for a limit entry the stop counts alone,
  /// since nobody knows whether the target traded before the entry did.
  Optional<Exit> exitOnEntry(Trade position, int t) {
    boolean atOpen = position.plan().limit() == 0;
    return stop(position, t).or(() -> atOpen ? target(position, t) : Optional.empty());
  }

  private Optional<Exit> stop(Trade position, int t) {
    Direction trade = position.plan().occasion().trade();
    boolean touched = ltf.seen(t, trade).low() <= trade.sign() * position.stop();
    return touched
        ? Optional.of(atMarket(position, position.stop(), Leg.STOP, t))
        : Optional.empty();
  }

  private Optional<Exit> target(Trade position, int t) {
    Direction trade = position.plan().occasion().trade();
    Candle candle = ltf.seen(t, trade);
    long target = position.plan().target();
    return candle.high() >= trade.sign() * target + through
        ? Optional.of(new Exit(t, target, Leg.TARGET))
        : Optional.empty();
  }

  private Exit atMarket(Trade position, long price, Leg leg, int t) {
    Side side = position.plan().occasion().trade().entrySide().opposite();
    return new Exit(t, costs.against(side, price), leg);
  }
}
