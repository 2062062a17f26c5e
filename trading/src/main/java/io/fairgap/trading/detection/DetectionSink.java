package io.fairgap.trading.detection;

import io.fairgap.trading.market.Direction;

/// Takes what the detectors find, as primitives, in the order of work of one candle; the candle is
/// the one that the detectors were called with.
///
/// Every event is final: what changes later is a new event. Anchors are indices of the candles
/// where the thing happened, in the timeframe's own candles; prices are ticks.
public interface DetectionSink extends LifeSink {
  /// Nobody asks for detections: the strategies read the chart itself.
  DetectionSink NONE = new Unrecorded();

  /// @param side the gap's direction, or the inverse gap's from INVERTED to EXPIRED
  /// @param timeframe 0 for the traded timeframe, then the higher ones, ascending
  /// @param anchor the gap's middle candle
  void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi);

  void swing(Extreme extreme, Scope scope, int anchor, long price);

  /// @param extreme HIGH for buy-side, LOW for sell-side liquidity
  void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price);

  /// @param anchor the broken swing
  void structure(BreakEvent event, Direction direction, Scope scope, int anchor, long price);

  /// @param anchor the candle that is the block
  void block(BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi);
}
