package io.fairgap.app.live;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.OrderInformed;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Terms;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Plays an account's rounds again from recorded candles and from what came from outside: which
/// symbols were missed, with which round they caught up, what a human ordered, and by which terms
/// they were decided. Reports, votes, fills and hashes are made anew.
final class Reenactment {
  private static final Comparator<SymbolReport> IN_ORDER =
      Comparator.<SymbolReport>comparingLong(report -> report.candle().openTime())
          .thenComparing(SymbolReport::symbol);

  private final Cast cast;
  private final Book book;
  private final long timeframe;
  private final Iterator<RoundDecided> recorded;
  private final Consumer<RoundDecided> decided;
  private final SortedMap<String, Deque<SymbolReport>> held = new TreeMap<>();
  private final List<SymbolReport> reports = new ArrayList<>();
  private @Nullable RoundDecided next;
  private List<Tracking> symbols;
  private Control control = Control.NONE;
  private Terms terms;
  private long openTime = Long.MIN_VALUE;

  /// Makes symbols, in the order of their numbers.
  interface Cast {
    /// Symbols by some rules that have seen every recorded candle before one.
    ///
    /// @param before open time of the candle that comes next
    /// @param known up to which candle a symbol's reports are not needed
    List<Tracking> under(Rulebook rules, long before, ToLongFunction<String> known);
  }

  /// @param timeframe length of a candle in milliseconds
  /// @param recorded rounds, for what came from outside
  /// @param decided takes every round that leaves an event
  Reenactment(
      Cast cast,
      Book book,
      long timeframe,
      Iterator<RoundDecided> recorded,
      Consumer<RoundDecided> decided) {
    this.cast = cast;
    this.book = book;
    this.timeframe = timeframe;
    this.recorded = recorded;
    this.decided = decided;
    terms = book.terms();
    symbols = cast.under(terms.rules(), Long.MIN_VALUE, _ -> Long.MIN_VALUE);
    advance();
  }

  private void advance() {
    next = recorded.hasNext() ? recorded.next() : null;
  }

  /// The next candle, in order of time.
  void onCandle(int symbol, Candle candle) {
    if (candle.openTime() != openTime) {
      finish();
      decideUpTo(candle.openTime());
      openTime = candle.openTime();
      if (next != null && next.closeTime() - timeframe == openTime) {
        goBy(next);
      }
    }
    Tracking tracking = symbols.get(symbol);
    long before = tracking.last();
    tracking.after(new CandlesClosed(List.of(candle)));
    reports.addAll(tracking.reportsAfter(before));
    tracking.confirm(candle.openTime());
  }

  /// From this round on other terms hold; under other rules what was held back is said anew.
  private void goBy(RoundDecided round) {
    Terms change = round.change();
    if (change == null || change.number() <= terms.number()) {
      return;
    }
    boolean isAnew = change.rules().number() > terms.rules().number();
    terms = change;
    if (isAnew) {
      long before = round.closeTime() - timeframe;
      symbols =
          cast.under(
              terms.rules(), before, symbol -> book.behind().getOrDefault(symbol, before - 1));
      held.clear();
      for (Tracking tracking : symbols) {
        held.put(tracking.symbol(), new ArrayDeque<>(tracking.reportsAfter(Long.MIN_VALUE)));
        tracking.confirm(before - 1);
      }
    }
  }

  /// Decides the round in hand.
  private void finish() {
    if (openTime == Long.MIN_VALUE) {
      return;
    }
    decideUpTo(openTime);
    RoundDecided round = next;
    if (round != null && round.closeTime() == openTime + timeframe) {
      decide(round.closeTime(), round);
      advance();
    } else {
      decide(openTime + timeframe, null);
    }
  }

  /// No more candles come.
  void end() {
    finish();
    decideUpTo(Long.MAX_VALUE);
  }

  /// Rounds that were recorded without any candle: it never came, as the node was stopped before.
  private void decideUpTo(long candle) {
    for (RoundDecided round = next;
        round != null && round.closeTime() - timeframe < candle;
        round = next) {
      if (round.closeTime() > book.decided()) {
        goBy(round);
        decide(round.closeTime(), round);
      }
      advance();
    }
  }

  private void decide(long closeTime, @Nullable RoundDecided round) {
    List<String> missed = List.of();
    List<SymbolReport> input = new ArrayList<>();
    if (round != null) {
      missed = round.missed();
      control = round.control();
      input.addAll(late(round));
    }
    for (SymbolReport report : reports) {
      if (missed.contains(report.symbol()) || book.behind().containsKey(report.symbol())) {
        held.computeIfAbsent(report.symbol(), _ -> new ArrayDeque<>()).add(report);
      } else {
        input.add(report);
      }
    }
    reports.clear();
    input.sort(IN_ORDER);
    RoundInput again = new RoundInput(closeTime, input, missed, control);
    if (book.decide(terms, List.of(again)) instanceof Answer.Accept<AccountEvent>(var events)) {
      events.forEach(this::tell);
      // Nobody waits for what it would tell its orders and the risk manager.
      book.outbox().forEach(out -> book.after(new OrderInformed(out.order(), out.number())));
      book.noted(closeTime);
    }
  }

  private List<SymbolReport> late(RoundDecided round) {
    round.late().keySet().forEach(this::hold);
    List<SymbolReport> late = new ArrayList<>();
    round
        .late()
        .forEach((symbol, seen) -> {
          Deque<SymbolReport> waiting = held.getOrDefault(symbol, new ArrayDeque<>());
          while (!waiting.isEmpty() && waiting.getFirst().candle().openTime() <= seen) {
            late.add(waiting.removeFirst());
          }
        });
    return late;
  }

  /// What a symbol that is behind says of the round's own candle waits its turn like the rest.
  private void hold(String symbol) {
    List<SymbolReport> own =
        reports.stream().filter(report -> report.symbol().equals(symbol)).toList();
    held.computeIfAbsent(symbol, _ -> new ArrayDeque<>()).addAll(own);
    reports.removeAll(own);
  }

  private void tell(AccountEvent event) {
    if (event instanceof RoundDecided round) {
      decided.accept(round);
    }
  }
}
