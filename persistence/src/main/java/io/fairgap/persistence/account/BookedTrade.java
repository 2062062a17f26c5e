package io.fairgap.persistence.account;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.ClosedTrade;
import io.fairgap.trading.performance.Period;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A trade as the journal of its account tells it. Times are open times of candles, prices and
/// amounts exact.
///
/// @param number in the account, from 1, in the order of entries
/// @param side `LONG` or `SHORT`
/// @param gap null for a strategy that trades none
/// @param stop null for none
/// @param target null for none
/// @param targetLevel the kind of liquidity aimed at; null without target
/// @param planned reward per risk at the fill; null without stop or target
/// @param entryReason in sentences
/// @param end null while it is open
/// @param worst result before costs that it met; its R is null without stop
/// @param best likewise
/// @param risk what one R is; zero without stop
/// @param notional traded value, entry and exits together
/// @param candlesHeld from the entry's to the exit's; 0 while it is open
public record BookedTrade(
    long number,
    String setup,
    String symbol,
    AssetClass assetClass,
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
    @Nullable BigDecimal planned,
    String entryReason,
    @Nullable End end,
    BigDecimal fees,
    BigDecimal borrow,
    Amount worst,
    Amount best,
    BigDecimal risk,
    BigDecimal notional,
    int candlesHeld) {

  public BookedTrade {
    confluences = List.copyOf(confluences);
  }

  /// The gap whose inversion was traded.
  ///
  /// @param kind its own direction, `BULLISH` or `BEARISH`
  public record Gap(String timeframe, String kind, Instant at, BigDecimal lo, BigDecimal hi) {}

  /// @param inR null without stop
  public record Amount(BigDecimal money, @Nullable BigDecimal inR) {}

  /// @param closedAt instant of the round that ended it
  /// @param kind the leg, such as `STOP`
  /// @param reason one sentence
  /// @param gross before costs; its R is the reward per risk that was reached
  /// @param net after all costs
  public record End(
      Instant at,
      Instant closedAt,
      BigDecimal price,
      String kind,
      String reason,
      Amount gross,
      Amount net) {}

  public boolean isLong() {
    return side.equals("LONG");
  }

  /// As patterns take it; empty while it is open.
  public Optional<ClosedTrade> closed() {
    return end == null
        ? Optional.empty()
        : Optional.of(
            new ClosedTrade(symbol, assetClass, Leg.valueOf(end.kind()), confluences, result(end)));
  }

  /// Those of the trades that a round of the period closed, as patterns take them, in their order.
  public static List<ClosedTrade> closedIn(Period period, List<BookedTrade> trades) {
    return trades.stream()
        .filter(trade ->
            trade.end != null && Period.of(trade.end.closedAt().toEpochMilli()).contains(period))
        .flatMap(trade -> trade.closed().stream())
        .toList();
  }

  private TradeResult result(End ended) {
    return new TradeResult(
        isLong() ? Direction.BULLISH : Direction.BEARISH,
        entryAt.toEpochMilli(),
        ended.at().toEpochMilli(),
        candlesHeld,
        ended.gross().money(),
        fees,
        borrow,
        risk,
        notional);
  }
}
