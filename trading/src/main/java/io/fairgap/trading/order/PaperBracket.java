package io.fairgap.trading.order;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import org.jspecify.annotations.Nullable;

/// One entry with its stop, target and exit at the paper venue, from placing to the position's end.
///
/// On one candle: what the open decides comes first (a stop that it crossed, an exit that was asked
/// for), then the stop, then the target. A market entry's own candle counts for both, a limit
/// entry's own candle for the stop alone. Written for longs; prices of shorts are negated.
final class PaperBracket implements Stateful {
  private final FillRules rules;
  private @Nullable EntryOrder order;
  private @Nullable Leg exit;
  private boolean open;
  private long stop;

  PaperBracket(FillRules rules) {
    this.rules = rules;
  }

  boolean isIdle() {
    return order == null;
  }

  boolean isWorking() {
    return order != null && !open;
  }

  void place(EntryOrder entry) {
    if (order != null) {
      throw new IllegalStateException("a setup is at work already: " + order.setup());
    }
    order = entry;
  }

  void cancel() {
    order = null;
  }

  void exitAtOpen(Leg leg) {
    if (exit == null) {
      exit = leg;
    }
  }

  /// Nothing is left where the adjustment leaves less than a lot.
  void adjust(Adjustment adjustment) {
    if (order == null) {
      return;
    }
    if (adjustment.lots(order.lots()) == 0) {
      clear();
      return;
    }
    order = order.on(adjustment);
    stop = adjustment.orderPrice(stop);
  }

  private void clear() {
    order = null;
    exit = null;
    open = false;
  }

  /// Closes an open position at a price, at the end of a run.
  void closeAt(long price, double atr, FillSink sink) {
    if (order != null && open) {
      end(order, Leg.END, rules.costs().against(order.side().opposite(), price, atr), false, sink);
    }
  }

  void onCandle(long o, long h, long l, double atr, FillSink sink) {
    EntryOrder entry = order;
    if (entry == null) {
      return;
    }
    int sign = entry.side().sign();
    long opened = sign * o;
    long high = sign > 0 ? h : -l;
    long low = sign > 0 ? l : -h;
    if (open) {
      if (atOpen(entry, o, opened, low, atr, sink)) {
        return;
      }
      inside(entry, low, high, atr, true, sink);
    } else if (enter(entry, o, opened, high, low, atr, sink)) {
      inside(entry, low, high, atr, entry.limit() == 0, sink);
    }
  }

  private boolean enter(
      EntryOrder entry, long o, long opened, long high, long low, double atr, FillSink sink) {
    int sign = entry.side().sign();
    boolean market = entry.limit() == 0;
    if (!market && low > sign * entry.limit() - rules.limit().ticks()) {
      return false;
    }
    boolean beyondStop = entry.stop() != 0 && opened <= sign * entry.stop();
    boolean beyondTarget = entry.target() != 0 && opened >= sign * entry.target();
    if (beyondStop || beyondTarget) {
      order = null;
      sink.gapped(entry, o);
      return false;
    }
    long price = market ? market(entry.side(), o, high - opened, atr) : entry.limit();
    open = true;
    stop = entry.stop();
    if (stop != 0 && rules.stop() == StopTrigger.CLOSE) {
      stop = price - 2 * (price - stop);
    }
    sink.filled(entry, Leg.ENTRY, entry.side(), price, entry.lots(), !market);
    return true;
  }

  private boolean atOpen(
      EntryOrder entry, long o, long opened, long low, double atr, FillSink sink) {
    Side side = entry.side().opposite();
    if (stop != 0 && opened <= entry.side().sign() * stop) {
      end(entry, Leg.STOP_GAP, rules.costs().against(side, o, atr), false, sink);
      return true;
    }
    if (exit != null) {
      end(entry, exit, market(side, o, opened - low, atr), false, sink);
      return true;
    }
    return false;
  }

  private void inside(
      EntryOrder entry, long low, long high, double atr, boolean targetCounts, FillSink sink) {
    int sign = entry.side().sign();
    if (stop != 0 && low <= sign * stop) {
      long price = rules.costs().against(entry.side().opposite(), stop, atr);
      end(entry, Leg.STOP, price, false, sink);
    } else if (targetCounts
        && entry.target() != 0
        && high >= sign * entry.target() + rules.limit().ticks()) {
      end(entry, Leg.TARGET, entry.target(), true, sink);
    }
  }

  /// A market order's price: the open, the move against it while it travelled, slippage and spread.
  private long market(Side side, long o, long moveAgainst, double atr) {
    long travelled =
        Math.ceilDiv(
            moveAgainst * Math.min(rules.costs().latency(), rules.timeframe()), rules.timeframe());
    return rules.costs().against(side, o + side.sign() * travelled, atr);
  }

  private void end(EntryOrder entry, Leg leg, long price, boolean maker, FillSink sink) {
    clear();
    sink.filled(entry, leg, entry.side().opposite(), price, entry.lots(), maker);
  }

  @Override
  public void save(StateWriter out) {
    EntryOrder entry = order;
    out.put(entry != null);
    if (entry == null) {
      return;
    }
    out.put(entry.symbol()).put(entry.strategy()).put(entry.setup());
    out.put(entry.side().ordinal()).put(entry.lots());
    out.put(entry.limit()).put(entry.stop()).put(entry.target());
    out.put(open).put(stop).put(exit == null ? -1 : exit.ordinal());
  }

  @Override
  public void load(StateReader in) {
    clear();
    if (!in.getBoolean()) {
      return;
    }
    order =
        new EntryOrder(
            in.getText(),
            in.getText(),
            in.getText(),
            Side.values()[in.getInt()],
            in.getLong(),
            in.getLong(),
            in.getLong(),
            in.getLong());
    open = in.getBoolean();
    stop = in.getLong();
    int leg = in.getInt();
    exit = leg < 0 ? null : Leg.values()[leg];
  }
}
