package io.fairgap.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The JSON that others read, which `docs/redis.md` shows.
class PostingTest {
  private static final Path PAGE =
      Path.of(System.getProperty("fairgap.root", ".."), "docs", "redis.md");

  private final List<Posting> postings =
      Stream.of(
              Bulletins.candle(),
              Bulletins.status(Duration.ofMinutes(15)),
              Bulletins.armed(),
              Bulletins.entry(),
              Bulletins.filled(),
              Bulletins.agent())
          .map(Posting::of)
          .toList();

  @Test
  void everyBulletinHasItsChannelOrKeyAndItsText() {
    assertThat(postings)
        .isEqualTo(
            List.of(
                new Posting(
                    "fairgap:market-data",
                    """
                    {"symbol":"BTCUSD","timeframe":"1m","openAt":"2013-11-27T00:11:00Z",\
                    "open":"900.00","high":"900.00","low":"896.51","close":"896.51",\
                    "volume":"62.0870"}\
                    """,
                    null),
                new Posting(
                    "fairgap:status:BTCUSD",
                    """
                    {"symbol":"BTCUSD","closedAt":"2013-11-27T00:12:00Z","close":"896.51",\
                    "atr":"1.90357143","internalTrend":-1,"externalTrend":1,"gaps":12,"above":40,\
                    "below":37}\
                    """,
                    Duration.ofMinutes(15)),
                new Posting(
                    "fairgap:signals",
                    """
                    {"account":"paper","agent":"TechnicalAnalyst","decision":{\
                    "at":"2013-11-27T00:11:00Z","symbol":"BTCUSD","strategy":"ifvg",\
                    "decision":"armed","setup":"BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH",\
                    "direction":"BEARISH","inverted":"2013-11-27T00:10:00Z",\
                    "break":"2013-11-27T00:07:00Z","confluences":"OB+VOL"}}\
                    """,
                    null),
                new Posting(
                    "fairgap:risk",
                    """
                    {"account":"paper","agent":"RiskManager","decision":{\
                    "at":"2013-11-27T00:11:00Z","symbol":"BTCUSD","strategy":"ifvg",\
                    "decision":"entry","setup":"BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH",\
                    "side":"SELL","quantity":"22.2573","tier":"0.2","score":"0.885714",\
                    "binding":"tier"}}\
                    """,
                    null),
                new Posting(
                    "fairgap:orders",
                    """
                    {"account":"paper","agent":"Execution","decision":{\
                    "at":"2013-11-27T00:12:00Z","symbol":"BTCUSD","strategy":"ifvg",\
                    "decision":"filled","setup":"BTCUSD/ifvg/15m/2013-11-26T23:30:00Z/BULLISH",\
                    "leg":"ENTRY","side":"SELL","price":"899.75","quantity":"22.2573",\
                    "fee":"20.026005675"}}\
                    """,
                    null),
                new Posting(
                    "fairgap:agents",
                    """
                    {"agent":"market-data","state":"stale","messages":7,"restarts":0,\
                    "lastError":"the feed brings nothing of BTCUSD","at":"2013-11-27T00:11:00Z"}\
                    """,
                    null)));
  }

  @Test
  void thePageShowsThemAsTheyAre() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page).contains(postings.stream().map(Posting::json).toList());
    assertThat(page)
        .contains(
            Bulletin.MARKET_DATA,
            Bulletin.SIGNALS,
            Bulletin.RISK,
            Bulletin.ORDERS,
            Bulletin.AGENTS,
            Bulletin.STATUS);
  }
}
