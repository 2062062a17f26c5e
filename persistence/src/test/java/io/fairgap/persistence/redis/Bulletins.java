package io.fairgap.persistence.redis;

import io.fairgap.persistence.projection.AnnouncedDecision;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// Bulletins of every kind; candle and decisions are the sample's own.
final class Bulletins {
  private static final Instant OPEN = Instant.parse("2013-11-27T00:11:00Z");
  private static final Instrument BITCOIN =
      Instrument.of("BTCUSD", "0.01", "0.0001", AssetClass.CRYPTO);

  private Bulletins() {}

  static Bulletin candle() {
    return candle(new Candle(OPEN.toEpochMilli(), 90_000, 90_000, 89_651, 89_651, 620_870));
  }

  /// One that can be told from others by its close.
  static Bulletin candle(long close) {
    return candle(new Candle(OPEN.toEpochMilli(), close, close, close, close, 0));
  }

  private static Bulletin candle(Candle candle) {
    return new Bulletin.CandleClosed(BITCOIN, Timeframe.parse("1m"), candle);
  }

  static Bulletin status(Duration expiry) {
    return new Bulletin.SymbolStatus(
        "BTCUSD",
        OPEN.plusSeconds(60),
        new BigDecimal("896.51"),
        new BigDecimal("1.90357143"),
        -1,
        1,
        12,
        40,
        37,
        expiry);
  }

  /// A setup that its strategy found.
  static Bulletin armed() {
    return decision(
        """
        {"at":"2013-11-27T00:11:00Z","symbol":"BTCUSD","strategy":"ifvg","decision":"armed",\
        "setup":"BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH","direction":"BEARISH",\
        "inverted":"2013-11-27T00:10:00Z","break":"2013-11-27T00:07:00Z","confluences":"OB+VOL"}\
        """);
  }

  /// Its entry, sized.
  static Bulletin entry() {
    return decision(
        """
        {"at":"2013-11-27T00:11:00Z","symbol":"BTCUSD","strategy":"ifvg","decision":"entry",\
        "setup":"BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH","side":"SELL",\
        "quantity":"22.2573","tier":"0.2","score":"0.885714","binding":"tier"}\
        """);
  }

  /// What became of it on the next candle.
  static Bulletin filled() {
    return decision(
        """
        {"at":"2013-11-27T00:12:00Z","symbol":"BTCUSD","strategy":"ifvg","decision":"filled",\
        "setup":"BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH","leg":"ENTRY","side":"SELL",\
        "price":"899.75","quantity":"22.2573","fee":"20.026005675"}\
        """);
  }

  private static Bulletin decision(String line) {
    return DecisionNews.bulletin("paper", AnnouncedDecision.of(line));
  }

  static Bulletin agent() {
    return new Bulletin.AgentSeen(
        "market-data", "stale", 7, 0, "the feed brings nothing of BTCUSD", OPEN);
  }
}
