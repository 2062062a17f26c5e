package io.fairgap.persistence.redis;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// One bulletin of every kind.
final class Bulletins {
  private static final Instant OPEN = Instant.parse("2022-08-28T23:00:00Z");

  private Bulletins() {}

  static Bulletin candle() {
    return candle(2_327_742);
  }

  /// One that can be told from others by its close.
  static Bulletin candle(long close) {
    return new Bulletin.CandleClosed(
        Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO),
        Timeframe.parse("5m"),
        new Candle(OPEN.toEpochMilli(), 2_329_636, 9_000_000, 0, close, 65_157_251));
  }

  static Bulletin status(Duration expiry) {
    return new Bulletin.SymbolStatus(
        "BTCUSDT",
        OPEN.plusSeconds(300),
        new BigDecimal("23277.42"),
        new BigDecimal("31.07142857"),
        -1,
        1,
        12,
        40,
        37,
        expiry);
  }

  static Bulletin decision() {
    return new Bulletin.DecisionTaken(
        Bulletin.ORDERS,
        "paper",
        "Execution",
        "{\"at\":\"2022-08-28T23:05:00Z\",\"symbol\":\"BTCUSDT\",\"decision\":\"filled\"}");
  }

  static Bulletin agent() {
    return new Bulletin.AgentSeen(
        "market-data", "stale", 7, 0, "the feed brings nothing of BTCUSDT", OPEN);
  }
}
