package io.fairgap.trading.screening;

/// What a criterion finds of a symbol.
public sealed interface Reading {
  Criterion criterion();

  /// It asks for this figure, or more.
  record Passed(Criterion criterion, double figure) implements Reading {}

  /// It asks for more.
  record Failed(Criterion criterion, double figure) implements Reading {}

  /// It asks for nothing of such an instrument; the figure may still rank.
  record Noted(Criterion criterion, double figure) implements Reading {}

  /// There is not enough history: it neither passes nor fails.
  ///
  /// @param days of history that there are
  /// @param needed days that it takes
  record Unknown(Criterion criterion, int days, int needed) implements Reading {}

  static Reading of(Criterion criterion, double figure, boolean passed) {
    return passed ? new Passed(criterion, figure) : new Failed(criterion, figure);
  }
}
