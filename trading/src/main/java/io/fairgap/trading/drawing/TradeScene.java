package io.fairgap.trading.drawing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a picture of a trade shows beside candles. Times are open times of candles, epoch
/// milliseconds.
///
/// @param title such as `BTCUSDT short, ifvg`
/// @param entryReason why it was taken, in sentences
/// @param exitReason how it ended
/// @param zone the gap whose inversion was traded; null without one
/// @param signal time of the candle after which it was entered
/// @param stop null without one
/// @param target null without one
/// @param exit null while it is open
public record TradeScene(
    String title,
    String entryReason,
    String exitReason,
    boolean isLong,
    @Nullable Zone zone,
    long signal,
    Point entry,
    @Nullable BigDecimal stop,
    @Nullable Target target,
    @Nullable Point exit) {

  /// @param name such as `4h gap`
  /// @param from when its middle candle opened
  public record Zone(String name, long from, BigDecimal lo, BigDecimal hi) {}

  /// @param level the kind of liquidity aimed at
  public record Target(BigDecimal price, String level) {}

  public record Point(long time, BigDecimal price) {}
}
