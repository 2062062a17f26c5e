package io.fairgap.trading.alerts;

/// What the watch over an account's figures records.
public sealed interface PerformanceEvent {
  /// By the name that `summary.json` gives it.
  String figure();

  /// The user wants to be told when a figure falls below a value.
  ///
  /// @param trades how many must have been closed before the figure is taken seriously
  record ThresholdSet(String figure, double least, int trades) implements PerformanceEvent {}

  /// The user does not want to be told any more.
  record ThresholdCleared(String figure) implements PerformanceEvent {}

  /// A figure fell below its threshold.
  ///
  /// @param at instant of the round after which it was so
  record AlertRaised(String figure, double value, double least, long at)
      implements PerformanceEvent {}

  /// It is back at its threshold or above.
  record AlertEnded(String figure, double value, long at) implements PerformanceEvent {}
}
