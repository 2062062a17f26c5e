package io.fairgap.trading.live;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a trade was taken, in words. It follows from the trade's facts, so it is never recorded.
public final class TradeReason {
  private TradeReason() {}

  /// One to three sentences: why, what spoke for it, where it was to end.
  public static String of(TradeFacts trade) {
    return why(trade) + favour(trade) + plan(trade);
  }

  private static String why(TradeFacts trade) {
    String side = trade.direction() == Direction.BULLISH ? "Long" : "Short";
    TradeFacts.Gap gap = trade.gap();
    Instant signal = Instant.ofEpochMilli(trade.signalTime());
    return gap == null
        ? "%s: %s said so at the candle of %s.".formatted(side, trade.strategy(), signal)
        : "%s: a %s gap of %s (%s to %s, of %s) inverted, and the setup armed at the candle of %s."
            .formatted(
                side,
                gap.direction() == Direction.BULLISH ? "bullish" : "bearish",
                new Timeframe(gap.timeframe()),
                gap.lo().toPlainString(),
                gap.hi().toPlainString(),
                Instant.ofEpochMilli(gap.anchorTime()),
                signal);
  }

  private static String favour(TradeFacts trade) {
    return trade.confluences().isEmpty()
        ? ""
        : " In its favour: %s.".formatted(String.join(", ", trade.confluences()));
  }

  private static String plan(TradeFacts trade) {
    @Nullable BigDecimal stop = trade.stop();
    @Nullable BigDecimal target = trade.target();
    if (stop == null) {
      return "";
    }
    return target == null
        ? " Stop at %s, no target.".formatted(stop.toPlainString())
        : " Stop at %s, target at %s (%s)."
            .formatted(stop.toPlainString(), target.toPlainString(), trade.targetLevel());
  }
}
