package io.fairgap.trading.live;

import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.performance.DailyEquity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The equity of an account at every candle, followed through the rounds that it recorded.
///
/// Rounds that decided nothing while nothing was held are not recorded. The equity stood still in
/// them, so it is enough to know how many there were: the candles of each symbol are numbered, and
/// the symbol that had most since it was last heard of tells. Each is taken to have closed a
/// candle's length after the one before, as it did unless candles are missing. The first round of a
/// day is always recorded, so no day is missed.
public final class EquityTrail {
  private static final long DAY = 86_400_000;

  private final SortedMap<String, Heard> heard = new TreeMap<>();
  private long rounds;
  private long closeTime;
  private double equity;
  private boolean held;

  private EquityTrail(State state) {
    heard.putAll(state.heard());
    rounds = state.rounds();
    closeTime = state.closeTime();
    equity = state.equity();
    held = state.held();
  }

  /// The whole state as a value.
  ///
  /// @param rounds how many there were, recorded or not
  /// @param closeTime of the last one
  /// @param equity at its closes
  /// @param held whether a position was open then
  /// @param heard when each symbol was last heard of
  public record State(
      long rounds, long closeTime, double equity, boolean held, Map<String, Heard> heard) {
    /// Before the first round.
    public static final State NONE = new State(0, Long.MIN_VALUE, 0, false, Map.of());

    public State {
      heard = Map.copyOf(heard);
    }
  }

  /// @param row number of the symbol's candle
  /// @param round number of the round in which it closed, from 1
  public record Heard(int row, long round) {}

  /// An account at the close of a candle.
  ///
  /// @param holding whether a position was held during the candle
  public record Mark(long closeTime, double equity, boolean holding) {
    /// Feeds it to a curve.
    public void feed(DailyEquity curve) {
      curve.feed(closeTime, equity, holding);
    }
  }

  public static EquityTrail from(State state) {
    return new EquityTrail(state);
  }

  /// The account as it stood before a round: at its last candle, or at the open of its first one,
  /// with nothing but its capital.
  public Mark last(RoundDecided next) {
    return rounds == 0
        ? new Mark(next.closeTime() - length(next), next.figures().capital().doubleValue(), false)
        : new Mark(closeTime, equity, held);
  }

  /// Takes the next recorded round; one that was taken before is passed over.
  ///
  /// @return the candles since the one before, this one's last
  public List<Mark> next(RoundDecided round) {
    if (round.closeTime() <= closeTime) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    long number = number(round.reports());
    if (rounds > 0) {
      stand(marks, number - rounds - 1, round);
    }
    boolean open = !round.figures().open().isEmpty();
    equity = round.figures().equity().doubleValue();
    marks.add(new Mark(round.closeTime(), equity, held || open));
    rounds = number;
    closeTime = round.closeTime();
    held = open;
    for (SymbolReport report : round.reports()) {
      heard.put(report.symbol(), new Heard(report.row(), number));
    }
    return marks;
  }

  private long number(List<SymbolReport> reports) {
    long number = rounds + 1;
    for (SymbolReport report : reports) {
      Heard last = heard.get(report.symbol());
      number =
          Math.max(
              number, last == null ? report.row() + 1L : last.round() + report.row() - last.row());
    }
    return number;
  }

  /// Rounds in which nothing happened, all of the last one's day. A symbol from which candles were
  /// missing may have hidden some for long, so that more turn up than there is room for.
  private void stand(List<Mark> marks, long count, RoundDecided round) {
    long length = length(round);
    long endOfDay = (Math.floorDiv(closeTime - 1, DAY) + 1) * DAY;
    long end = Math.min(endOfDay, round.closeTime() - 1);
    long fitting = Math.min(count, (end - closeTime) / length);
    for (long i = 1; i <= fitting; i++) {
      marks.add(new Mark(closeTime + i * length, equity, false));
    }
  }

  /// Of a candle; a round may hold older ones, too, and one without any has no length to be counted
  /// by.
  private static long length(RoundDecided round) {
    return round.reports().stream()
        .mapToLong(report -> round.closeTime() - report.candle().openTime())
        .min()
        .orElse(1);
  }

  public State state() {
    return new State(rounds, closeTime, equity, held, heard);
  }
}
