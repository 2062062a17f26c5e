package io.fairgap.trading.screening;

/// What market research records.
public sealed interface ResearchEvent {
  /// Symbols were screened and the watch list was set.
  record Screened(Screening screening) implements ResearchEvent {}
}
