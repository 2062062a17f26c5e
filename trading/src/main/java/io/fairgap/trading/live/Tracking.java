package io.fairgap.trading.live;

import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.state.CoreState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A symbol that is tracked: its core, and the reports that the account may still ask for.
///
/// A candle that makes core or strategy throw stops the symbol: its candles are recorded as before,
/// but nothing is folded or reported any more. As this follows from the candles, it is the same
/// after every restart, until the program is another.
///
/// Under other settings it is another tracking: made anew from all recorded candles, it sees what
/// it would have seen, had these settings held from the first. Reports of rounds that are decided
/// already are not made again.
///
/// Owned by one thread; the state is the fold of the events over an empty core.
public final class Tracking {
  private static final long NONE = Long.MIN_VALUE;

  private final SymbolCore core;
  private final long rules;
  private final Deque<SymbolReport> pending = new ArrayDeque<>();
  private long last = NONE;
  private long confirmed;
  private @Nullable Stop stop;

  /// A symbol under the first rules.
  ///
  /// @param core that has seen no candle
  public Tracking(SymbolCore core) {
    this(core, 0, NONE);
  }

  /// @param core that has seen no candle
  /// @param rules number of the [Rulebook] by which the core was made
  /// @param confirmed open time of the last candle whose round is known to be decided;
  ///   [Long#MIN_VALUE] when none is
  public Tracking(SymbolCore core, long rules, long confirmed) {
    this.core = core;
    this.rules = rules;
    this.confirmed = confirmed;
  }

  /// The whole state as a value.
  ///
  /// @param rules number of the rulebook by which its core was made
  /// @param last open time of the last candle
  /// @param confirmed open time of the last candle whose round is known to be decided
  /// @param pending reports that nobody confirmed yet
  public record State(
      long rules, long last, long confirmed, CoreState core, List<SymbolReport> pending) {}

  /// Why a symbol has stopped.
  ///
  /// @param openTime of the candle at which it did
  /// @param sentence for people
  public record Stop(long openTime, String sentence) {}

  /// Takes candles in order of time; those it has are passed over. When the candle before them is
  /// missing nothing is taken: it is on its way again, and they after it.
  ///
  /// @param after open time of the candle before them; [Long#MIN_VALUE] when there is none
  public Answer<SymbolEvent> take(long after, List<Candle> candles) {
    if (after > last) {
      return new Answer.Known<>();
    }
    List<Candle> fresh = candles.stream().filter(candle -> candle.openTime() > last).toList();
    for (int i = 1; i < fresh.size(); i++) {
      if (fresh.get(i).openTime() <= fresh.get(i - 1).openTime()) {
        return new Answer.Refuse<>(
            "candles of %s are out of order at %d".formatted(symbol(), fresh.get(i).openTime()));
      }
    }
    return fresh.isEmpty() ? new Answer.Known<>() : Answer.accept(new CandlesClosed(fresh));
  }

  /// Folds what was recorded.
  public Tracking after(SymbolEvent event) {
    switch (event) {
      case CandlesClosed(var candles) -> {
        for (Candle candle : candles) {
          if (stop == null) {
            fold(candle);
          }
          last = candle.openTime();
        }
      }
    }
    return this;
  }

  private void fold(Candle candle) {
    try {
      SymbolReport report = SymbolReport.of(core, candle);
      if (candle.openTime() > confirmed) {
        pending.addLast(report);
      }
    } catch (RuntimeException e) {
      Instant opened = Instant.ofEpochMilli(candle.openTime());
      stop =
          new Stop(
              candle.openTime(),
              "%s has stopped: its candle of %s made the strategy or the chart fail with %s."
                  .formatted(symbol(), opened, e));
    }
  }

  /// Why it has stopped; null when it has not. A stopped one has no state to take out.
  public @Nullable Stop stop() {
    return stop;
  }

  /// The reports above a candle's open time, oldest first.
  public List<SymbolReport> reportsAfter(long openTime) {
    return pending.stream().filter(report -> report.candle().openTime() > openTime).toList();
  }

  /// The account has decided all rounds up to this candle: their reports are needed no more.
  public void confirm(long openTime) {
    while (!pending.isEmpty() && pending.getFirst().candle().openTime() <= openTime) {
      pending.removeFirst();
    }
    confirmed = Math.max(confirmed, openTime);
  }

  /// Open time of the last candle whose round is known to be decided: reports up to there are gone.
  public long confirmed() {
    return confirmed;
  }

  /// Number of the rulebook by which it sees.
  public long rules() {
    return rules;
  }

  /// Open time of the last candle; [Long#MIN_VALUE] before the first.
  public long last() {
    return last;
  }

  public String symbol() {
    return core.instrument().symbol();
  }

  /// The charts and strategies, to look at.
  public SymbolCore core() {
    return core;
  }

  /// @throws IllegalStateException when it has stopped, perhaps in the middle of a candle
  public State state() {
    if (stop != null) {
      throw new IllegalStateException(stop.sentence());
    }
    return new State(rules, last, confirmed, core.state(), List.copyOf(pending));
  }

  /// Goes on from a state that a tracking under the same rules gave.
  ///
  /// @throws IllegalArgumentException when it is one under other rules
  public Tracking restore(State state) {
    if (state.rules() != rules) {
      throw new IllegalArgumentException(
          "a state of %s under rulebook %d does not go on under %d"
              .formatted(symbol(), state.rules(), rules));
    }
    core.restore(state.core());
    pending.clear();
    pending.addAll(state.pending());
    last = state.last();
    confirmed = state.confirmed();
    return this;
  }
}
