package io.fairgap.trading.detection;

/// Takes what becomes of levels and zones beside what is detected, for who keeps those that stand.
/// Nobody else has to care.
public interface LifeSink {
  /// A level is the same as long as side, anchor and kind are; a widened one is told with its new
  /// kind.
  ///
  /// @param extreme HIGH for buy-side, LOW for sell-side liquidity
  default void levelChange(
      LevelChange change, Extreme extreme, LevelKind kind, int anchor, long price) {}

  /// A gap or inverse gap is followed no longer, as there were too many.
  ///
  /// @param timeframe 0 for the traded timeframe, then the higher ones, ascending
  /// @param anchor the gap's middle candle
  default void forgotten(int timeframe, int anchor) {}
}
