package io.fairgap.persistence.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A filled entry and what became of it. Times are open times of candles, prices and amounts exact.
///
/// @param side `LONG` or `SHORT`
/// @param gap null for a strategy that trades none
/// @param stop null for none
/// @param target null for none
/// @param targetLevel the kind of liquidity aimed at; null without target
/// @param exit null while it is open
/// @param worstR the worst result before costs that it met, in R; null without stop
/// @param bestR the best one; null without stop
/// @param tier share of equity that capped its notional
/// @param score of the weighted vote
/// @param reasoning why it was taken, in sentences
/// @param signals what each voter said, as an object of JSON
public record RecordedTrade(
    String setup,
    String symbol,
    String strategy,
    String side,
    Instant signalAt,
    @Nullable Gap gap,
    List<String> confluences,
    Instant entryAt,
    BigDecimal entryPrice,
    BigDecimal quantity,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    @Nullable String targetLevel,
    @Nullable Exit exit,
    BigDecimal fees,
    BigDecimal borrow,
    @Nullable BigDecimal worstR,
    @Nullable BigDecimal bestR,
    BigDecimal tier,
    BigDecimal score,
    String reasoning,
    BigDecimal confidence,
    String signals) {

  public RecordedTrade {
    confluences = List.copyOf(confluences);
  }

  /// The gap whose inversion was traded.
  ///
  /// @param direction its own, `BULLISH` or `BEARISH`
  public record Gap(
      Instant anchorAt, String timeframe, String direction, BigDecimal lo, BigDecimal hi) {}

  /// @param reason the leg, such as `STOP`
  /// @param net what it brought after all costs
  /// @param r the same in R; null without stop
  /// @param grossR before costs; null without stop
  public record Exit(
      Instant at,
      BigDecimal price,
      String reason,
      BigDecimal net,
      @Nullable BigDecimal r,
      @Nullable BigDecimal grossR) {}
}
