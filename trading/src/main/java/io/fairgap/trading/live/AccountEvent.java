package io.fairgap.trading.live;

import java.util.List;

/// What an account records.
public sealed interface AccountEvent {
  /// A round in which something was proposed, filled, held or ended. The reports are its inputs;
  /// all else follows from them and is kept to be read, and to be proved equal when it is folded
  /// again.
  ///
  /// @param closeTime the round's instant T, epoch milliseconds
  /// @param reports of the symbols that mattered, in the order of their numbers
  /// @param lines the canonical lines of what was decided
  /// @param hash over the previous round's hash and the lines; the previous one when there is none
  /// @param closed trades that ended
  /// @param figures of the account after it
  record RoundDecided(
      long closeTime,
      List<SymbolReport> reports,
      List<String> lines,
      String hash,
      List<TradeFacts> closed,
      AccountFigures figures)
      implements AccountEvent {
    public RoundDecided {
      reports = List.copyOf(reports);
      lines = List.copyOf(lines);
      closed = List.copyOf(closed);
    }
  }

  /// An order took in what the account told it; it is not told again.
  record OrderInformed(String order, int notices) implements AccountEvent {}
}
