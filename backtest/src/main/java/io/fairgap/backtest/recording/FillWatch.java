package io.fairgap.backtest.recording;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.honesty.FillFacts;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.order.FillRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at how one symbol's fills came about: against which candle, at what cost, and how many
/// candles were missing while a position was open.
///
/// Of a market that closes, missing time across the end of a trading day is its closing, not a hole
/// in the data.
final class FillWatch {
  /// What the rounds told, with the row where it belongs and what the fill met.
  ///
  /// @param trade null at an entry
  /// @param finer null when the whole candle met the order
  private record Told(
      int row, String setup, @Nullable Trade trade, @Nullable Candle finer, double atr) {}

  /// A position that is open.
  private static final class Held {
    private Candle met;
    private final double atr;
    private long missing;

    Held(Candle met, double atr) {
      this.met = met;
      this.atr = atr;
    }
  }

  private final Bars recent;
  private final FillRules rules;
  private final boolean closes;
  private final TradingDays days;
  private final Deque<Told> told = new ArrayDeque<>();
  private final Map<String, Held> held = new HashMap<>();
  private final Map<String, FillFacts> odd = new HashMap<>();
  private PaidInPrices paid = PaidInPrices.NOTHING;

  /// @param recent the symbol's candles up to the one in hand
  FillWatch(Instrument instrument, FillRules rules, Bars recent) {
    this.recent = recent;
    this.rules = rules;
    closes = instrument.calendar() != Calendar.ROUND_THE_CLOCK;
    days = new TradingDays(instrument.calendar());
  }

  void entered(int row, String setup, @Nullable Candle finer, double atr) {
    told.add(new Told(row, setup, null, finer, atr));
  }

  void left(int row, Trade trade, @Nullable Candle finer, double atr) {
    told.add(new Told(row, trade.proposal().setup(), trade, finer, atr));
  }

  /// A corporate action put the symbol on another ruler.
  void adjusted(Adjustment adjustment) {
    hear(Integer.MAX_VALUE);
    for (Held position : held.values()) {
      Candle met = position.met;
      position.met =
          new Candle(
              met.openTime(),
              adjustment.price(met.open()),
              adjustment.price(met.high()),
              adjustment.price(met.low()),
              adjustment.price(met.close()),
              met.volume());
    }
  }

  /// A candle was added to the recent ones. A round may tell of its candles after the last of them
  /// was played, so what is late is heard before the new candle counts.
  void onCandle(int row) {
    if (!told.isEmpty()) {
      hear(row - 1);
    }
    if (!held.isEmpty()) {
      long missing = missing(recent.openTime(row - 1), recent.openTime(row));
      held.values().forEach(position -> position.missing += missing);
    }
    if (!told.isEmpty()) {
      hear(row);
    }
  }

  private long missing(long before, long time) {
    long step = time - before;
    if (2 * step <= 3 * rules.timeframe()) {
      return 0;
    }
    // by the ends of the candles, as the hour in which a stock market opens begins before it
    days.moveTo(before + rules.timeframe() - 1);
    boolean isClosing = days.moveTo(time + rules.timeframe() - 1) && closes;
    return isClosing ? 0 : Math.max(1, Math.round((double) step / rules.timeframe()) - 1);
  }

  private void hear(int row) {
    for (Told next = told.peek(); next != null && next.row() <= row; next = told.peek()) {
      told.remove();
      Candle met = next.finer() == null ? candle(next.row()) : next.finer();
      Trade trade = next.trade();
      if (trade == null) {
        held.put(next.setup(), new Held(met, next.atr()));
      } else {
        leave(trade, met, next.atr());
      }
    }
  }

  private void leave(Trade trade, Candle met, double atr) {
    Trade.Exit exit = trade.exit();
    Held entry = held.remove(trade.proposal().setup());
    if (exit == null || entry == null) {
      throw new IllegalStateException("left without an entry or an exit: " + trade);
    }
    paid =
        paid.plus(PaidInPrices.atEntry(trade, entry.met, entry.atr, rules.costs()))
            .plus(PaidInPrices.atExit(trade, exit, met, atr, rules));
    FillFacts facts =
        new FillFacts(
            trade.proposal().limit() != 0 && isBest(trade.entryPrice(), entry.met, isLong(trade)),
            exit.leg() == Leg.TARGET && isBest(exit.price(), met, !isLong(trade)),
            exit.leg() == Leg.STOP && reachesTarget(trade, met),
            entry.missing,
            false);
    if (!facts.equals(FillFacts.CLEAN)) {
      odd.put(trade.proposal().setup(), facts);
    }
  }

  private static boolean isLong(Trade trade) {
    return trade.proposal().direction() == Direction.BULLISH;
  }

  /// Whether a resting order got the best price of its candle: nobody traded through it.
  private static boolean isBest(long price, Candle met, boolean buys) {
    return price != met.open() && price == (buys ? met.low() : met.high());
  }

  private boolean reachesTarget(Trade trade, Candle met) {
    long target = trade.proposal().target();
    int ticks = rules.limit().ticks();
    return target != 0
        && (isLong(trade) ? met.high() >= target + ticks : met.low() <= target - ticks);
  }

  /// No more candles come.
  ///
  /// @param openTrades of this symbol
  void finish(List<Trade> openTrades) {
    hear(Integer.MAX_VALUE);
    for (Trade trade : openTrades) {
      Held entry = held.get(trade.proposal().setup());
      if (entry != null) {
        paid = paid.plus(PaidInPrices.atEntry(trade, entry.met, entry.atr, rules.costs()));
      }
    }
  }

  /// What there is to say about fills, by setup; trades about which there is nothing are left out.
  Map<String, FillFacts> odd() {
    return odd;
  }

  PaidInPrices paid() {
    return paid;
  }

  private Candle candle(int row) {
    return new Candle(
        recent.openTime(row),
        recent.open(row),
        recent.high(row),
        recent.low(row),
        recent.close(row),
        recent.volume(row));
  }
}
