package io.fairgap.trading.cleaning;

/// What cleaning found, known at the close of the candle in hand.
///
/// Times are open times in epoch milliseconds, prices ticks.
public sealed interface CleaningEvent {
  /// When the candle in hand opened.
  long openTime();

  /// A candle of the latest open time came again; the first stays.
  record DuplicateDropped(long openTime) implements CleaningEvent {}

  /// A candle came after a later one.
  ///
  /// @param latest open time of the latest candle that was taken in
  record DisorderDropped(long openTime, long latest) implements CleaningEvent {}

  /// A candle had prices or a volume that cannot be; it counts as never come.
  record ImpossibleDropped(long openTime, Fault fault) implements CleaningEvent {}

  /// Time is missing before the candle in hand, and stays so.
  ///
  /// @param length of the missing time, in milliseconds
  record GapKept(long openTime, long length) implements CleaningEvent {}

  /// Time is missing before the candle in hand, and flat candles took its place.
  ///
  /// @param length of the missing time, in milliseconds
  record GapFilled(long openTime, long length) implements CleaningEvent {}

  /// The candle in hand goes so far from the close before that the candles before make it
  /// implausible. It is handed on all the same.
  ///
  /// @param distance from the close before to the farthest price, in ticks
  /// @param atr ATR14 of the candles before, in ticks
  record Doubted(long openTime, long distance, double atr) implements CleaningEvent {}

  /// The candles since a doubted print have all closed near where the market was before it.
  ///
  /// @param print open time of the doubted candle
  record Disowned(long openTime, long print) implements CleaningEvent {}

  /// The candle in hand closed away from where the market was before a doubted print: the market
  /// had moved.
  ///
  /// @param print open time of the doubted candle
  record Confirmed(long openTime, long print) implements CleaningEvent {}
}
