package io.fairgap.backtest.recording;

/// What became of the setups that one rule refused, had they been entered at the refusing candle's
/// close with the stop at the far side of their zone.
///
/// @param refused all of them
/// @param paid price reached 1.5 times the risk before the stop
/// @param stopped price reached the stop first, or both on one candle
/// @param neither within [#CANDLES] candles, or before the candles ended
/// @param unmeasured there was no zone, or the close lay beyond its far side already
public record Fate(int refused, int paid, int stopped, int neither, int unmeasured) {
  /// How long a refused setup is followed.
  public static final int CANDLES = 200;

  static final Fate NONE = new Fate(0, 0, 0, 0, 0);

  /// What one setup came to.
  enum End {
    PAID,
    STOPPED,
    NEITHER,
    UNMEASURED
  }

  Fate with(End end) {
    return new Fate(
        refused + 1,
        paid + (end == End.PAID ? 1 : 0),
        stopped + (end == End.STOPPED ? 1 : 0),
        neither + (end == End.NEITHER ? 1 : 0),
        unmeasured + (end == End.UNMEASURED ? 1 : 0));
  }
}
