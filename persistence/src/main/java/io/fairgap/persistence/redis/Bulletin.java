package io.fairgap.persistence.redis;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that others may want to know; `docs/redis.md` says how each looks.
public sealed interface Bulletin {
  /// Listeners of candles.
  String MARKET_DATA = "fairgap:market-data";

  /// Listeners of what strategies found.
  String SIGNALS = "fairgap:signals";

  /// Listeners of what was sized, refused or voted down.
  String RISK = "fairgap:risk";

  /// Listeners of entries, exits and fills.
  String ORDERS = "fairgap:orders";

  /// Listeners of how the agents are.
  String AGENTS = "fairgap:agents";

  /// What precedes a symbol in the key of its status.
  String STATUS = "fairgap:status:";

  /// A candle closed.
  record CandleClosed(Instrument instrument, Timeframe timeframe, Candle candle)
      implements Bulletin {}

  /// What a symbol's chart shows after a candle.
  ///
  /// @param atr in quote currency
  /// @param internalTrend 1 up, −1 down, 0 before the first break
  /// @param gaps of the longer timeframes that are not inverted
  /// @param above live levels of buy-side liquidity
  /// @param below live levels of sell-side liquidity
  /// @param expiry how long it is worth knowing
  record SymbolStatus(
      String symbol,
      Instant closedAt,
      BigDecimal close,
      BigDecimal atr,
      int internalTrend,
      int externalTrend,
      int gaps,
      int above,
      int below,
      Duration expiry)
      implements Bulletin {}

  /// A round decided something.
  ///
  /// @param channel whom it concerns
  /// @param agent who decides such things
  /// @param line the canonical line, itself an object of JSON
  record DecisionTaken(String channel, String account, String agent, String line)
      implements Bulletin {}

  /// How the agents of one kind are.
  ///
  /// @param lastError null when there was none
  record AgentSeen(
      String agent,
      String state,
      long messages,
      long restarts,
      @Nullable String lastError,
      Instant at)
      implements Bulletin {}
}
