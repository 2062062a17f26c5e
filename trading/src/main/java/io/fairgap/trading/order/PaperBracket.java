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
/// for), then the stop, then the target. A market entry's own candle counts for both, a candle on
/// which a limit entry fills for the stop alone. Written for longs; prices of shorts are negated.
///
/// A traded candle comes whole or as the finer candles that it is made of. These show more: on
/// which of them a market order arrives, what came first of a limit entry and its target, of stop
/// and target.
///
/// Where orders take a share of the volume only, a candle fills that much of entry and exit
/// together. The rest of an entry goes on as it began; it is taken back when an exit begins. The
/// rest of a stop or exit is at the market already: it goes on at the next opens and travels no
/// more. The rest of a target waits for price to trade there again, under the stop.
final class PaperBracket implements Stateful {
  private final FillRules rules;
  private @Nullable EntryOrder order;
  private @Nullable Leg exit;
  private long wanted;
  private long entered;
  private long left;
  private boolean entryArrived;
  private boolean exitArrived;
  private long stop;

  /// Lots that the candle in hand can still fill.
  private long room;

  /// Whether the traded candle in hand showed the target before the limit entry: from there to its
  /// close nothing is entered. Whether the entry goes on waiting is then for its strategy.
  private boolean targetFirst;

  /// Length of the candle in hand, and how much of it a market order travels, or how much beyond.
  private long length;

  private long travel;

  PaperBracket(FillRules rules) {
    this.rules = rules;
  }

  boolean isIdle() {
    return order == null;
  }

  /// Whether anything of the entry still waits.
  boolean isWorking() {
    return order != null && wanted > entered;
  }

  private long held() {
    return entered - left;
  }

  void place(EntryOrder entry) {
    if (order != null) {
      throw new IllegalStateException("a setup is at work already: " + order.setup());
    }
    order = entry;
    wanted = entry.lots();
  }

  /// Takes back what waits of the entry.
  void cancel() {
    if (entered == 0) {
      clear();
    } else {
      wanted = entered;
    }
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
    long wait = adjustment.lots(wanted - entered);
    long hold = adjustment.lots(held());
    if ((entered == 0 ? wait : hold) == 0) {
      clear();
      return;
    }
    left = adjustment.lots(left);
    entered = hold + left;
    wanted = entered + wait;
    order = order.on(adjustment);
    stop = adjustment.orderPrice(stop);
  }

  private void clear() {
    order = null;
    exit = null;
    wanted = 0;
    entered = 0;
    left = 0;
    entryArrived = false;
    exitArrived = false;
  }

  /// Closes an open position at a price, at the end of a run.
  void closeAt(long price, double atr, FillSink sink) {
    if (order != null && held() > 0) {
      room = Long.MAX_VALUE;
      dropRest(order, sink);
      leave(order, Leg.END, rules.costs().against(order.side().opposite(), price, atr), sink);
    }
  }

  /// A new candle comes, maybe in finer ones.
  ///
  /// @param lots that it can fill
  void begin(long lots) {
    room = lots;
  }

  /// @param since milliseconds from the traded candle's open to the open of this one, which is the
  ///   traded candle itself or a finer one inside it
  /// @param length of this candle in milliseconds
  void onCandle(long since, long length, long o, long h, long l, double atr, FillSink sink) {
    EntryOrder entry = order;
    if (entry == null) {
      return;
    }
    travel = Math.max(0, Math.min(rules.costs().latency(), rules.timeframe()) - since);
    this.length = length;
    targetFirst &= since > 0;
    int sign = entry.side().sign();
    long high = sign > 0 ? h : -l;
    long low = sign > 0 ? l : -h;
    if (held() > 0 && atOpen(entry, o, low, atr, sink)) {
      return;
    }
    long before = entered;
    if (wanted > entered) {
      enter(entry, o, high, low, atr, sink);
    }
    if (held() > 0) {
      inside(entry, low, high, atr, entry.limit() == 0 || entered == before, sink);
    }
  }

  private void enter(EntryOrder entry, long o, long high, long low, double atr, FillSink sink) {
    int sign = entry.side().sign();
    boolean market = entry.limit() == 0;
    if (market ? !entryArrived && isOnItsWay() : isWaiting(entry, high, low)) {
      return;
    }
    if (isBeyond(entry, sign * o)) {
      gap(entry, o, sink);
      return;
    }
    boolean travels = !entryArrived;
    entryArrived = true;
    long lots = Math.min(room, wanted - entered);
    if (lots == 0) {
      return;
    }
    long moveAgainst = travels ? high - sign * o : 0;
    long price = market ? market(entry.side(), o, moveAgainst, atr) : entry.limit();
    if (entered == 0) {
      protect(entry, price);
    }
    entered += lots;
    room -= lots;
    sink.filled(entry, Leg.ENTRY, entry.side(), price, lots, !market);
  }

  /// Whether an open lies at or beyond stop or target.
  private static boolean isBeyond(EntryOrder entry, long opened) {
    int sign = entry.side().sign();
    return (entry.stop() != 0 && opened <= sign * entry.stop())
        || (entry.target() != 0 && opened >= sign * entry.target());
  }

  private void gap(EntryOrder entry, long o, FillSink sink) {
    if (entered > 0) {
      dropRest(entry, sink);
      return;
    }
    clear();
    sink.gapped(entry, o);
  }

  private void protect(EntryOrder entry, long price) {
    stop = entry.stop();
    if (stop != 0 && rules.stop() == StopTrigger.CLOSE) {
      stop = price - 2 * (price - stop);
    }
  }

  /// Whether a limit entry is not filled by a candle, because price did not come, or came after the
  /// target had been there.
  private boolean isWaiting(EntryOrder entry, long high, long low) {
    int sign = entry.side().sign();
    if (!targetFirst && low <= sign * entry.limit() - rules.limit().ticks()) {
      return false;
    }
    targetFirst |= entry.target() != 0 && high >= sign * entry.target();
    return true;
  }

  /// Whether a market order arrives on a later finer candle only.
  private boolean isOnItsWay() {
    return travel > length;
  }

  /// Whether the open let the position go, or a part of it.
  private boolean atOpen(EntryOrder entry, long o, long low, double atr, FillSink sink) {
    Side side = entry.side().opposite();
    long opened = entry.side().sign() * o;
    if (!exitArrived && stop != 0 && opened <= entry.side().sign() * stop) {
      goToMarket(entry, Leg.STOP_GAP, rules.costs().against(side, o, atr), sink);
      return true;
    }
    Leg asked = exit;
    if (asked == null || (!exitArrived && isOnItsWay())) {
      return false;
    }
    long moveAgainst = exitArrived ? 0 : opened - low;
    goToMarket(entry, asked, market(side, o, moveAgainst, atr), sink);
    return true;
  }

  private void inside(
      EntryOrder entry, long low, long high, double atr, boolean targetCounts, FillSink sink) {
    int sign = entry.side().sign();
    if (stop != 0 && low <= sign * stop) {
      long price = rules.costs().against(entry.side().opposite(), stop, atr);
      goToMarket(entry, Leg.STOP, price, sink);
    } else if (targetCounts
        && room > 0
        && entry.target() != 0
        && high >= sign * entry.target() + rules.limit().ticks()) {
      dropRest(entry, sink);
      leave(entry, Leg.TARGET, entry.target(), sink);
    }
  }

  /// A market order's price: the open, the move against it while it travelled, slippage and spread.
  private long market(Side side, long o, long moveAgainst, double atr) {
    long travelled = Math.ceilDiv(moveAgainst * travel, length);
    return rules.costs().against(side, o + side.sign() * travelled, atr);
  }

  /// Lets go what the candle takes; the rest stays at the market.
  private void goToMarket(EntryOrder entry, Leg leg, long price, FillSink sink) {
    exit = leg;
    exitArrived = true;
    dropRest(entry, sink);
    leave(entry, leg, price, sink);
  }

  private void dropRest(EntryOrder entry, FillSink sink) {
    long rest = wanted - entered;
    if (rest > 0) {
      wanted = entered;
      sink.shortened(entry, rest);
    }
  }

  private void leave(EntryOrder entry, Leg leg, long price, FillSink sink) {
    long lots = Math.min(room, held());
    if (lots == 0) {
      return;
    }
    left += lots;
    room -= lots;
    if (held() == 0) {
      clear();
    }
    sink.filled(entry, leg, entry.side().opposite(), price, lots, leg == Leg.TARGET);
  }

  @Override
  public void save(StateWriter out) {
    EntryOrder entry = order;
    out.put(entry != null);
    if (entry == null) {
      return;
    }
    entry.save(out);
    out.put(wanted).put(entered).put(left).put(entryArrived).put(exitArrived);
    out.put(stop).put(exit == null ? -1 : exit.ordinal());
  }

  @Override
  public void load(StateReader in) {
    clear();
    if (!in.getBoolean()) {
      return;
    }
    order = EntryOrder.load(in);
    wanted = in.getLong();
    entered = in.getLong();
    left = in.getLong();
    entryArrived = in.getBoolean();
    exitArrived = in.getBoolean();
    stop = in.getLong();
    int leg = in.getInt();
    exit = leg < 0 ? null : Leg.values()[leg];
  }
}
