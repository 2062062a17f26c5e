package io.fairgap.trading.live;

import io.fairgap.trading.decision.Leg;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a trade ended, in words. It follows from the trade's facts, so it is never recorded.
public final class TradeEnding {
  private TradeEnding() {}

  /// One sentence.
  public static String of(TradeFacts trade) {
    TradeFacts.Exit exit = trade.exit();
    return exit == null
        ? "Still open."
        : "%s: out at %s at the candle of %s, %s after all costs%s."
            .formatted(
                why(exit.reason()),
                exit.price().toPlainString(),
                Instant.ofEpochMilli(exit.time()),
                rounded(exit.net()),
                inR(trade.inR(exit.net())));
  }

  /// Why a position was left, in a few words.
  public static String why(Leg leg) {
    return switch (leg) {
      case STOP -> "The stop traded";
      case STOP_GAP -> "The open had crossed the stop";
      case TARGET -> "The target traded";
      case CLOSE_BEYOND -> "A candle closed beyond the zone";
      case SIGNAL -> "The strategy asked for the exit";
      case PAID_OUT -> "A split left less than a lot";
      case END -> "The run ended";
      case ENTRY -> throw new IllegalArgumentException("an entry ends nothing");
    };
  }

  private static String inR(@Nullable BigDecimal r) {
    return r == null ? "" : ", %s R".formatted(rounded(r));
  }

  private static String rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
