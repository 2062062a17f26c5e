package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an account records.
public sealed interface AccountEvent {
  /// A round in which something was proposed, filled, held or ended, a symbol was missed or caught
  /// up, or the account's mode or terms changed. Reports, missed and late symbols, control and
  /// change are its inputs; all else follows from them and is kept to be read, and to be proved
  /// equal when it is folded again.
  ///
  /// @param closeTime the round's instant T, epoch milliseconds
  /// @param reports of the symbols that mattered, in the order of their numbers; before them those
  ///   of candles that missed their own round
  /// @param missed symbols whose candle had not come
  /// @param late symbols that had missed a round, with the open time of the last candle of theirs
  ///   that came in with this one
  /// @param control what a human had ordered last
  /// @param change what the account goes by from this round on; null when that is as before
  /// @param lines the canonical lines of what was decided
  /// @param hash over the previous round's hash and the lines; the previous one when there is none
  /// @param closed trades that ended
  /// @param figures of the account after it
  record RoundDecided(
      long closeTime,
      List<SymbolReport> reports,
      List<String> missed,
      SortedMap<String, Long> late,
      Control control,
      @Nullable Terms change,
      List<String> lines,
      String hash,
      List<TradeFacts> closed,
      AccountFigures figures)
      implements AccountEvent {
    public RoundDecided {
      reports = List.copyOf(reports);
      missed = List.copyOf(missed);
      late = Collections.unmodifiableSortedMap(new TreeMap<>(late));
      lines = List.copyOf(lines);
      closed = List.copyOf(closed);
    }
  }

  /// An order took in what the account told it; it is not told again.
  record OrderInformed(String order, int notices) implements AccountEvent {}
}
