package io.fairgap.trading.detection;

import java.util.Comparator;

/// One detection as a row: what became known at the close of candle `index`.
///
/// @param event such as `GAP`, `SWEPT` or `CHOCH`
/// @param side the event's direction, extreme or side of liquidity
/// @param scope empty for gaps
/// @param anchor the candle where it happened
/// @param lo in ticks; equal to `hi` for prices without height
public record Detected(
    int index, int order, String event, String side, String scope, int anchor, long lo, long hi) {

  /// By candle, then in the order of work inside a candle, then by the place where it happened.
  public static final Comparator<Detected> ORDER =
      Comparator.comparingInt(Detected::index)
          .thenComparingInt(Detected::order)
          .thenComparingInt(Detected::anchor)
          .thenComparing(Detected::event)
          .thenComparing(Detected::side);
}
